package org.framewise.quiz;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An ordered set of items with its sources.
 *
 * @param summary what it teaches, for learners
 * @param minutes about how long one form takes
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

    /** Whether learners take one form before and the other one after. */
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

    /** What the quiz practises, in the order of {@link Skill}. */
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

    /** When learners see key and rationale. */
    public enum FeedbackTime {
        AFTER_EACH_ITEM,
        /** Not before both forms are in. */
        AFTER_BOTH_FORMS
    }
}
