package org.framewise.results.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.framewise.measures.ChoiceThirds;
import org.framewise.quiz.Item;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuiz;
import org.framewise.results.items.AnswerSheets;
import org.framewise.results.items.FormItems;
import org.framewise.results.items.ItemFigures;
import org.framewise.results.items.QuizItems;
import org.framewise.scoring.Kind;
import org.springframework.stereotype.Component;

/** Computes the rows of the tables of items and choices, with the same values as on the pages. */
@Component
class ItemLines {
    private final AnswerSheets sheets;

    ItemLines(AnswerSheets sheets) {
        this.sheets = sheets;
    }

    private QuizItems items(TeacherScope teacherScope, UsedQuiz quiz, Selection selection) {
        return QuizItems.of(quiz, sheets.of(teacherScope, quiz.id(), selection));
    }

    /** The items of all forms, in order. */
    List<ItemLine> of(TeacherScope teacherScope, UsedQuiz quiz, Selection selection) {
        List<ItemLine> lines = new ArrayList<>();
        for (FormItems form : items(teacherScope, quiz, selection).forms()) {
            form.items().forEach(item -> lines.add(new ItemLine(quiz.id(), form, item)));
        }
        return lines;
    }

    /** The choices of all items that have choices and were answered by enough learners. */
    List<ItemLine.Taken> choices(TeacherScope teacherScope, UsedQuiz quiz, Selection selection) {
        List<ItemLine.Taken> taken = new ArrayList<>();
        for (FormItems form : items(teacherScope, quiz, selection).forms()) {
            for (ItemFigures item : form.items()) {
                Map<String, String> texts = texts(item.item());
                item.thirds()
                        .filter(ChoiceThirds::isShown)
                        .ifPresent(thirds -> thirds.choices().stream()
                                .filter(share -> texts.containsKey(share.choice()))
                                .forEach(share -> taken.add(new ItemLine.Taken(
                                        quiz.id(),
                                        form.form(),
                                        item.item(),
                                        texts.getOrDefault(share.choice(), ""),
                                        thirds,
                                        share))));
            }
        }
        return taken;
    }

    private static Map<String, String> texts(Item item) {
        Map<String, String> texts = new LinkedHashMap<>();
        Kind.of(item).choices().forEach(choice -> texts.put(choice.id(), choice.text()));
        return texts;
    }
}
