package org.framewise.results.items;

import java.util.BitSet;
import org.framewise.measures.SortingCounts;

/**
 * The items of attempts at one revision that mean something else in it than in the statistics.
 *
 * @param places indexes of the items, counted from 0; must not be modified afterwards
 * @param statements the counts of the remaining items, as in {@link AnswerSheet#statements}
 */
record LeftOut(BitSet places, SortingCounts statements) {
    boolean has(int place) {
        return place >= 0 && places.get(place);
    }

    boolean isEmpty() {
        return places.isEmpty();
    }
}
