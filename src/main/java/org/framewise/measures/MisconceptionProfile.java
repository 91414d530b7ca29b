package org.framewise.measures;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.framewise.quiz.Item;
import org.framewise.quiz.Misconception;
import org.framewise.scoring.Correction;
import org.framewise.scoring.ItemResponse;
import org.framewise.scoring.Kind;
import org.framewise.scoring.Mark;
import org.framewise.scoring.Marking;

/**
 * How often each kind of wrong answer was given, relative to the choice points where it was possible. Present it as a
 * habit to watch, never as a trait.
 *
 * <p>A choice item is one choice point for a tag, however many of its choices carry the tag. Each statement, left
 * entry, segment, choice of a multiple-choice item and wrong order counts separately. Extended texts have no choice
 * points.
 *
 * <p>An answer accepted by a correction of the key is not wrong, so it is not a choice point either; an item with full
 * marks for everyone has none.
 *
 * @param tags the tags that were offered, largest share first
 */
public record MisconceptionProfile(List<Tag> tags) {
    private static final Comparator<Tag> LARGEST_SHARE_FIRST = Comparator.comparingDouble(Tag::share)
            .reversed()
            .thenComparing(Comparator.comparingInt(Tag::offered).reversed())
            .thenComparing(Tag::misconception);

    public MisconceptionProfile {
        tags = tags.stream().sorted(LARGEST_SHARE_FIRST).toList();
    }

    /**
     * The profile of one learner, or of a group.
     *
     * @param submitted the submitted items with their responses, which may be empty; items that were not reached are
     *     left out
     */
    public static MisconceptionProfile of(Collection<ItemResponse> submitted) {
        return ofMarked(submitted.stream()
                .map(given -> new Marked(given.item(), Marking.marks(given), List.of()))
                .toList());
    }

    /** The profile of items that are already marked, with corrections of their keys applied. */
    public static MisconceptionProfile ofMarked(Collection<Marked> submitted) {
        Map<Misconception, Integer> offered = new EnumMap<>(Misconception.class);
        Map<Misconception, Integer> chosen = new EnumMap<>(Misconception.class);
        // thousands of responses share a few items: compute the tags of an item only once for each set of corrections
        Map<Item, Map<List<Correction>, Integer>> items = new IdentityHashMap<>();
        for (Marked given : submitted) {
            if (given.hasFullMarks()) {
                continue;
            }
            items.computeIfAbsent(given.item(), item -> new HashMap<>())
                    .merge(given.corrections(), given.times(), Integer::sum);
            given.marks().stream()
                    .map(Mark::misconception)
                    .filter(Objects::nonNull)
                    .forEach(tag -> chosen.merge(tag, given.times(), Integer::sum));
        }
        items.forEach((item, keys) -> keys.forEach((corrections, times) ->
                offers(item, corrections).forEach(tag -> offered.merge(tag, times, Integer::sum))));
        return new MisconceptionProfile(offered.entrySet().stream()
                .map(entry -> new Tag(entry.getKey(), chosen.getOrDefault(entry.getKey(), 0), entry.getValue()))
                .toList());
    }

    /** The tags with enough data to be shown, largest share first. */
    public List<Tag> shown() {
        return tags.stream().filter(Tag::isShown).toList();
    }

    /** One tag for every choice point of the item where a wrong answer with that tag is possible. */
    public static Stream<Misconception> offers(Item item) {
        return offers(item, List.of());
    }

    /** One tag for every choice point of the item with its corrected key. */
    private static Stream<Misconception> offers(Item item, Collection<Correction> corrections) {
        return Kind.of(item).misconceptions(Correction.accepted(item, corrections));
    }

    /**
     * A submitted item.
     *
     * @param marks the marks of its response, with corrections applied
     * @param corrections the corrections of its key
     * @param times how often the same response was given, at least 1
     */
    public record Marked(Item item, List<Mark> marks, List<Correction> corrections, int times) {
        public Marked {
            marks = List.copyOf(marks);
            corrections = List.copyOf(corrections);
        }

        /** A response that was given once. */
        public Marked(Item item, List<Mark> marks, List<Correction> corrections) {
            this(item, marks, corrections, 1);
        }

        /** Whether every response earns full marks, so that wrong answers say nothing. */
        public boolean hasFullMarks() {
            return corrections.stream().anyMatch(Correction.FullMarks.class::isInstance);
        }
    }

    /**
     * How often a misconception occurred.
     *
     * @param chosen wrong answers with this tag, 0 to {@code offered}
     * @param offered choice points where one was possible, at least 1
     */
    public record Tag(Misconception misconception, int chosen, int offered) {
        /** Minimum number of choice points for showing a tag. */
        public static final int FEWEST_OFFERED = 3;

        /** Minimum number of wrong answers for showing a tag. */
        public static final int FEWEST_CHOSEN = 2;

        /** @throws IllegalArgumentException if the tag was never offered, or chosen more often than offered */
        public Tag {
            if (offered < 1 || chosen < 0 || chosen > offered) {
                throw new IllegalArgumentException(chosen + " of " + offered + " cannot be chosen");
            }
        }

        /** Chosen ÷ offered, 0 to 1. */
        public double share() {
            return (double) chosen / offered;
        }

        /** Whether there is enough data to speak of a habit. */
        public boolean isShown() {
            return offered >= FEWEST_OFFERED && chosen >= FEWEST_CHOSEN;
        }
    }
}
