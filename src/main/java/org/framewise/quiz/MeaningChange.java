package org.framewise.quiz;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A reason why responses to one version of an item don't apply to another version. */
public sealed interface MeaningChange {
    /**
     * The reasons why responses to the old version of an item don't apply to the new one; empty if only the wording
     * changed or another answer became acceptable.
     */
    static List<MeaningChange> between(Item before, Item now) {
        return before.equals(now) ? List.of() : Meaning.of(before).changesTo(Meaning.of(now));
    }

    /** The item has a different type. */
    record Type() implements MeaningChange {}

    /** The passages above the stem, or the passages to mark, have different words or a different source. */
    record Passages() implements MeaningChange {}

    /**
     * The passages to sort or pair have different words or a different source.
     *
     * @param units ids of the statements or left entries
     */
    record Quoted(SortedSet<String> units) implements MeaningChange {
        public Quoted {
            units = sorted(units);
        }
    }

    /** The same words are split into different segments, or different segments can be marked. */
    record Segments() implements MeaningChange {}

    /**
     * There are more options to choose, sort or pair.
     *
     * @param names ids, or the categories themselves
     */
    record Added(Part part, SortedSet<String> names) implements MeaningChange {
        public Added {
            names = sorted(names);
        }
    }

    /**
     * There are fewer options to choose, sort or pair.
     *
     * @param names ids, or the categories themselves
     */
    record Dropped(Part part, SortedSet<String> names) implements MeaningChange {
        public Dropped {
            names = sorted(names);
        }
    }

    /**
     * An option has the text that another option used to have, for example because two texts were swapped.
     *
     * @param names ids
     */
    record Moved(Part part, SortedSet<String> names) implements MeaningChange {
        public Moved {
            names = sorted(names);
        }
    }

    /** An answer that was right is now wrong, or no longer sufficient. */
    record Key() implements MeaningChange {}

    /**
     * The statements entered d′ and c before but no longer do, or the other way round.
     *
     * @param counts whether the statements enter d′ and c now
     */
    record Discernment(boolean counts) implements MeaningChange {}

    /** The kinds of parts an item has. */
    enum Part {
        CHOICE,
        CATEGORY,
        STATEMENT,
        LEFT_ENTRY,
        RIGHT_ENTRY,
        ELEMENT
    }

    private static SortedSet<String> sorted(Set<String> names) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }
}
