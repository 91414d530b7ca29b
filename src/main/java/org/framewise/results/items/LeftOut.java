package org.framewise.results.items;

import java.util.BitSet;
import org.framewise.results.measures.SortingCounts;

/** The items of attempts at one revision that mean something else in it than in the figures. */
final class LeftOut {
    private final BitSet places;
    private final SortingCounts statements;

    /** @param places of the items, counted from 0; must not change any more */
    LeftOut(AnswerReader reader, BitSet places) {
        this.places = places;
        this.statements = places.isEmpty() ? reader.statements() : reader.statementsWithout(places);
    }

    static LeftOut nothing(AnswerReader reader) {
        return new LeftOut(reader, new BitSet());
    }

    boolean has(int place) {
        return place >= 0 && places.get(place);
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** What the statements of the other items come to, as {@link AnswerSheet#statements} has it. */
    SortingCounts statements() {
        return statements;
    }
}
