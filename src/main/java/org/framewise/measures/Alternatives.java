package org.framewise.measures;

import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.Item;

/** How many alternatives an answer had. The lowest confidence on offer differs, so the two are never put together. */
public enum Alternatives {
    /** Two: statements to sort. */
    TWO,
    /** More, as a rule four. */
    MORE;

    /** Those of the answers to an item for which confidence is asked. */
    public static Alternatives of(Item item) {
        int offered = switch (item) {
            case ChoiceItem choice -> choice.choices().size();
            case ClassifyItem classify -> classify.categories().size();
            default -> 0;
        };
        return offered <= 2 ? TWO : MORE;
    }
}
