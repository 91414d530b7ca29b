package org.framewise.measures;

import org.framewise.quiz.Item;
import org.framewise.scoring.Kind;

/** How many alternatives an answer had. The lowest confidence on offer differs, so the two are never put together. */
public enum Alternatives {
    /** Two: statements to sort. */
    TWO,
    /** More, as a rule four. */
    MORE;

    /** Those of the answers to an item for which confidence is asked. */
    public static Alternatives of(Item item) {
        return Kind.of(item).alternatives() <= 2 ? TWO : MORE;
    }
}
