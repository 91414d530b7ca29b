package org.framewise.results.measures;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.framewise.quiz.Choice;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.OrderItem;
import org.framewise.scoring.ItemResponse;
import org.framewise.scoring.Mark;
import org.framewise.scoring.Marking;

/**
 * How often wrong answers of each kind were given, out of the choice points at which they could have been. Word it as a habit to watch
 * and never as a trait.
 *
 * <p>A choice item is one choice point for a tag, however many of its choices carry it. Each statement, left entry, segment, choice of a
 * multiple choice item and wrong order counts by itself. Extended texts offer nothing to choose.
 *
 * @param tags the tags that were offered, the largest share first
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
     * @param submitted the items that were submitted, each with its response, which may be empty; items that were not reached are left out
     */
    public static MisconceptionProfile of(Collection<ItemResponse> submitted) {
        return ofMarked(submitted.stream()
                .map(given -> new Marked(given.item(), Marking.marks(given)))
                .toList());
    }

    /** The profile of items whose marks are known, with corrections of their keys taken in. */
    public static MisconceptionProfile ofMarked(Collection<Marked> submitted) {
        Map<Misconception, Integer> offered = new EnumMap<>(Misconception.class);
        Map<Misconception, Integer> chosen = new EnumMap<>(Misconception.class);
        // of thousands of responses to a few items, each item says only once what it offers
        Map<Item, Integer> items = new IdentityHashMap<>();
        for (Marked given : submitted) {
            items.merge(given.item(), given.times(), Integer::sum);
            given.marks().stream()
                    .map(Mark::misconception)
                    .filter(Objects::nonNull)
                    .forEach(tag -> chosen.merge(tag, given.times(), Integer::sum));
        }
        items.forEach((item, times) -> offers(item).forEach(tag -> offered.merge(tag, times, Integer::sum)));
        return new MisconceptionProfile(offered.entrySet().stream()
                .map(entry -> new Tag(entry.getKey(), chosen.getOrDefault(entry.getKey(), 0), entry.getValue()))
                .toList());
    }

    /** The tags with enough behind them to be shown, the largest share first. */
    public List<Tag> shown() {
        return tags.stream().filter(Tag::isShown).toList();
    }

    /** A tag for every choice point of the item at which a wrong answer with that tag can be given. */
    public static Stream<Misconception> offers(Item item) {
        return switch (item) {
            case ClassifyItem classify -> classify.statements().stream().map(ClassifyItem.Statement::misconception);
            case ChoiceItem choice ->
                choice.choices().stream()
                        .filter(one -> !one.id().equals(choice.key()))
                        .map(Choice::misconception)
                        .filter(Objects::nonNull)
                        .distinct();
            case MultipleChoiceItem choice ->
                choice.choices().stream()
                        .filter(one -> !choice.key().contains(one.id()))
                        .map(Choice::misconception)
                        .filter(Objects::nonNull);
            case HottextItem hottext ->
                hottext.tappable()
                        .map(hottext::segment)
                        .filter(segment -> segment.role() == HottextItem.Role.DISTRACTOR)
                        .map(HottextItem.Segment::misconception)
                        .filter(Objects::nonNull);
            case MatchItem match -> match.left().stream().map(MatchItem.LeftEntry::misconception);
            case OrderItem order -> order.wrongOrders().stream().map(OrderItem.WrongOrder::misconception);
            case ExtendedTextItem text -> Stream.empty();
        };
    }

    /**
     * An item that was submitted.
     *
     * @param marks of its response
     * @param times how often the same response was given, at least 1
     */
    public record Marked(Item item, List<Mark> marks, int times) {
        public Marked {
            marks = List.copyOf(marks);
        }

        /** A response that was given once. */
        public Marked(Item item, List<Mark> marks) {
            this(item, marks, 1);
        }
    }

    /**
     * How often one misconception showed.
     *
     * @param chosen wrong answers with this tag, 0 to {@code offered}
     * @param offered choice points at which one could be given, at least 1
     */
    public record Tag(Misconception misconception, int chosen, int offered) {
        /** Fewest choice points from which a tag is shown. */
        public static final int FEWEST_OFFERED = 3;

        /** Fewest wrong answers from which a tag is shown. */
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

        /** Whether enough stands behind the share to speak of a habit. */
        public boolean isShown() {
            return offered >= FEWEST_OFFERED && chosen >= FEWEST_CHOSEN;
        }
    }
}
