package org.framewise.results.items;

import java.util.BitSet;
import org.framewise.measures.SortingCounts;

/**
 * The items of attempts at one revision that mean something else in it than in the figures.
 *
 * @param places of the items, counted from 0; must not change any more
 * @param statements what those of the other items come to, as {@link AnswerSheet#statements} has it
 */
record LeftOut(BitSet places, SortingCounts statements) {
    boolean has(int place) {
        return place >= 0 && places.get(place);
    }

    boolean isEmpty() {
        return places.isEmpty();
    }
}
