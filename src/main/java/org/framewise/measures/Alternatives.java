package org.framewise.measures;

import org.framewise.quiz.Item;
import org.framewise.scoring.Kind;

/**
 * The number of alternatives an answer had. The lowest confidence level on offer depends on it, so answers with two and
 * with more alternatives are never pooled.
 */
public enum Alternatives {
    /** Two, as for statements of fact or opinion. */
    TWO,
    /** More than two, usually four. */
    MORE;

    /** The number of alternatives in an item that asks for confidence. */
    public static Alternatives of(Item item) {
        return Kind.of(item).alternatives() <= 2 ? TWO : MORE;
    }
}
