package org.framewise.scoring;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.framewise.quiz.Item;

/**
 * A correction of an item's key. The item itself is not modified.
 *
 * @see "docs/decisions/0007-key-corrections-are-a-layer-and-scores-are-recomputed-from-responses.md"
 */
public sealed interface Correction {
    /** The item is excluded for everyone. */
    record NotCounted() implements Correction {}

    /** Every response earns full marks, including an empty one. */
    record FullMarks() implements Correction {}

    /**
     * Accepts another answer besides the key. An accepted choice of a multiple-choice item, or an accepted segment,
     * becomes neutral: it neither earns nor costs anything, so learners who left it alone lose nothing.
     *
     * @param unit the id of the choice, statement or left entry; for a segment its position as {@code passage.segment}
     * @param value the category or right entry; empty for choices and segments
     */
    record Accept(String unit, String value) implements Correction {}

    /**
     * Whether the correction applies to the item: an accepted answer must be an option of the item that is not in its
     * key. Orders and written responses have no single answer to accept.
     */
    default boolean fits(Item item) {
        return !(this instanceof Accept accept) || Kind.of(item).offers(accept);
    }

    /**
     * The accepted answers among these corrections that apply to the item; corrections made for another revision may
     * not apply.
     */
    static Set<Accept> accepted(Item item, Collection<Correction> corrections) {
        return corrections.stream()
                .filter(Accept.class::isInstance)
                .filter(correction -> correction.fits(item))
                .map(Accept.class::cast)
                .collect(Collectors.toSet());
    }
}
