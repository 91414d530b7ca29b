package org.framewise.quiz;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Why responses to one state of an item say nothing about another state of it. */
public sealed interface MeaningChange {
    /** Why what was given to an item says nothing about its state now; empty where only the wording changed or a further answer is accepted. */
    static List<MeaningChange> between(Item before, Item now) {
        return before.equals(now) ? List.of() : Meaning.of(before).changesTo(Meaning.of(now));
    }

    /** Another type of item. */
    record Type() implements MeaningChange {}

    /** The passages above the stem, or the words to mark something in, are others or from another source. */
    record Passages() implements MeaningChange {}

    /**
     * What is to be sorted or paired reads differently or is from another source.
     *
     * @param units ids of the statements or left entries
     */
    record Quoted(SortedSet<String> units) implements MeaningChange {
        public Quoted {
            units = sorted(units);
        }
    }

    /** The same words are cut into other segments, or others of them can be marked. */
    record Segments() implements MeaningChange {}

    /**
     * More can be given, sorted or paired.
     *
     * @param names ids, or the categories themselves
     */
    record Added(Part part, SortedSet<String> names) implements MeaningChange {
        public Added {
            names = sorted(names);
        }
    }

    /**
     * Less can be given, sorted or paired.
     *
     * @param names ids, or the categories themselves
     */
    record Dropped(Part part, SortedSet<String> names) implements MeaningChange {
        public Dropped {
            names = sorted(names);
        }
    }

    /**
     * What can be given reads as something else did before, as when two texts are swapped.
     *
     * @param names ids
     */
    record Moved(Part part, SortedSet<String> names) implements MeaningChange {
        public Moved {
            names = sorted(names);
        }
    }

    /** Something that was right is wrong, or is no longer enough. */
    record Key() implements MeaningChange {}

    /**
     * The statements enter d′ and c, or do so no longer.
     *
     * @param counts whether they do now
     */
    record Discernment(boolean counts) implements MeaningChange {}

    /** What an item is made of. */
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
