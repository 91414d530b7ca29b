package org.framewise.quiz;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A quiz: one or two forms with their items, and the sources that passages are quoted from.
 *
 * @param summary what the quiz teaches, written for learners
 * @param minutes approximate duration of one form
 */
public record Quiz(
        QuizId id,
        String title,
        String summary,
        int minutes,
        Locale language,
        Outlets outlets,
        FeedbackTime feedback,
        Map<SourceId, Source> sources,
        List<Form> forms) {
    public Quiz {
        Require.text(title, "title");
        Require.text(summary, "summary");
        Require.that(minutes >= 1 && minutes <= 120, "between 1 and 120 minutes");
        sources = Map.copyOf(sources);
        forms = List.copyOf(forms);
        Require.that(!forms.isEmpty(), "a quiz has a form");
        Require.that(feedback != FeedbackTime.AFTER_BOTH_FORMS || forms.size() == 2, "a check has two forms");
    }

    /** Whether learners take one form before the course and the other after it. */
    public boolean isCheck() {
        return feedback == FeedbackTime.AFTER_BOTH_FORMS;
    }

    public Optional<Form> form(FormId id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    /** The items of all forms. */
    public Stream<Item> items() {
        return forms.stream().flatMap(form -> form.items().stream());
    }

    /** The skills practised in the quiz, in the order of {@link Skill}. */
    public List<Skill> skills() {
        return items().flatMap(item -> item.skills().stream())
                .distinct()
                .sorted()
                .toList();
    }

    public Optional<Item> item(ItemId id) {
        return items().filter(item -> item.id().equals(id)).findFirst();
    }

    /** Whether learners see who published a passage before they respond. */
    public enum Outlets {
        SHOWN,
        HIDDEN_UNTIL_RESPONSE
    }

    /** When learners see the key and rationales. */
    public enum FeedbackTime {
        AFTER_EACH_ITEM,
        /** Once both forms have been submitted. */
        AFTER_BOTH_FORMS
    }
}
