package org.framewise.scoring;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.framewise.quiz.Item;

/**
 * What is corrected in the key of an item. The item itself stays as it is.
 *
 * @see "docs/decisions/0007-key-corrections-are-a-layer-and-scores-are-recomputed-from-responses.md"
 */
public sealed interface Correction {
    /** The item counts for nobody. */
    record NotCounted() implements Correction {}

    /** Every response gets everything, an empty one too. */
    record FullMarks() implements Correction {}

    /**
     * A further answer is as good as the key. A further choice of several, or a further segment, counts neither way: it earns nothing
     * and costs nothing, so that nobody loses who left it alone.
     *
     * @param unit the id of the choice, statement or left entry; for a segment its place as {@code passage.segment}
     * @param value the category or right entry; empty for choices and segments
     */
    record Accept(String unit, String value) implements Correction {}

    /**
     * Whether the correction says something about the item: an accepted answer must be one that the item offers and its key doesn't have.
     * Orders and written responses have no single answer to accept.
     */
    default boolean fits(Item item) {
        return !(this instanceof Accept accept) || Kind.of(item).offers(accept);
    }

    /** The further answers among some corrections that fit the item: those of another revision may not. */
    static Set<Accept> accepted(Item item, Collection<Correction> corrections) {
        return corrections.stream()
                .filter(Accept.class::isInstance)
                .filter(correction -> correction.fits(item))
                .map(Accept.class::cast)
                .collect(Collectors.toSet());
    }
}
