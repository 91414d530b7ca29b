package org.framewise.results.items;

import java.util.List;
import java.util.Optional;
import org.framewise.quiz.FormId;
import org.framewise.quiz.ItemId;
import org.framewise.results.UsedQuiz;

/** The items of a quiz with their statistics, form by form. Discrimination and consistency never combine forms. */
public record QuizItems(List<FormItems> forms) {
    public QuizItems {
        forms = List.copyOf(forms);
    }

    /** @param sheets the first attempts at the quiz among the selected ones */
    public static QuizItems of(UsedQuiz quiz, List<AnswerSheet> sheets) {
        List<FormId> forms = quiz.forms().stream()
                .filter(form -> quiz.only().isEmpty() || quiz.only().contains(form))
                .toList();
        return new QuizItems(forms.parallelStream()
                .map(form -> FormItems.of(
                        quiz,
                        form,
                        sheets.stream()
                                .filter(sheet -> sheet.form().id().equals(form))
                                .toList()))
                .toList());
    }

    /** All items, form by form, in order. */
    public List<ItemFigures> all() {
        return forms.stream().flatMap(form -> form.items().stream()).toList();
    }

    /** The item with this id. */
    public Optional<ItemFigures> item(ItemId id) {
        return all().stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
