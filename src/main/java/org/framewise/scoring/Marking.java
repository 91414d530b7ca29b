package org.framewise.scoring;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;
import org.framewise.scoring.Mark.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What was right or wrong in a response, unit by unit and in the item's own order.
 *
 * <p>A unit without a mark needs no word: a distractor left alone, an optional segment left alone, two elements in the right order. A
 * unit that was missed never carries a misconception, because leaving something out does not say why.
 */
public final class Marking {
    private Marking() {}

    /**
     * The marks of a response. None for an extended text.
     *
     * @throws IllegalArgumentException if the response does not fit the item
     */
    public static List<Mark> marks(Item item, Response response) {
        return marks(new ItemResponse(item, response));
    }

    /**
     * The marks of a response where the key was corrected: an accepted answer is right, an accepted choice of several or segment counts
     * neither way. Nothing is said to it, for its rationale tells why it is wrong.
     */
    public static List<Mark> marks(ItemResponse given, Collection<Correction> corrections) {
        Set<Correction.Accept> accepted = Correction.accepted(given.item(), corrections);
        if (accepted.isEmpty()) {
            return marks(given);
        }
        return switch (given) {
            case ItemResponse(ChoiceItem item, Response.SingleChoice response) ->
                accepted.contains(new Correction.Accept(response.choice(), ""))
                        ? List.of(new Mark(response.choice(), true, Verdict.RIGHT, null, null))
                        : marks(given);
            case ItemResponse(ClassifyItem item, Response.Classify response) ->
                righted(marks(given), response.categories(), accepted);
            case ItemResponse(MatchItem item, Response.Match response) ->
                righted(marks(given), response.pairs(), accepted);
            default ->
                marks(given).stream()
                        .map(mark -> mark.verdict() == Verdict.WRONG
                                        && accepted.contains(new Correction.Accept(mark.unit(), ""))
                                ? new Mark(mark.unit(), true, Verdict.NEUTRAL, null, null)
                                : mark)
                        .toList();
        };
    }

    private static List<Mark> righted(List<Mark> marks, Map<String, String> assigned, Set<Correction.Accept> accepted) {
        return marks.stream()
                .map(mark -> mark.verdict() == Verdict.WRONG
                                && accepted.contains(
                                        new Correction.Accept(mark.unit(), assigned.getOrDefault(mark.unit(), "")))
                        ? new Mark(mark.unit(), true, Verdict.RIGHT, null, null)
                        : mark)
                .toList();
    }

    /** The marks of a response. None for an extended text. */
    public static List<Mark> marks(ItemResponse given) {
        return switch (given) {
            case ItemResponse(ClassifyItem item, Response.Classify response) -> classify(item, response);
            case ItemResponse(ChoiceItem item, Response.SingleChoice response) ->
                choices(item.choices(), Set.of(item.key()), Set.of(response.choice()));
            case ItemResponse(MultipleChoiceItem item, Response.MultipleChoice response) ->
                choices(item.choices(), item.key(), response.choices());
            case ItemResponse(HottextItem item, Response.Hottext response) -> hottext(item, response);
            case ItemResponse(MatchItem item, Response.Match response) -> match(item, response);
            case ItemResponse(OrderItem item, Response.Order response) -> order(item, response);
            case ItemResponse(ExtendedTextItem item, Response.ExtendedText response) -> List.of();
            default -> throw new IllegalStateException("no rule for " + given);
        };
    }

    private static List<Mark> classify(ClassifyItem item, Response.Classify response) {
        return item.statements().stream()
                .map(statement -> assigned(
                        statement.id().value(),
                        statement.key(),
                        response.categories().get(statement.id().value()),
                        statement.misconception(),
                        statement.rationale()))
                .toList();
    }

    private static List<Mark> match(MatchItem item, Response.Match response) {
        return item.left().stream()
                .map(entry -> assigned(
                        entry.id(),
                        item.key().get(entry.id()),
                        response.pairs().get(entry.id()),
                        entry.misconception(),
                        entry.rationale()))
                .toList();
    }

    /** The mark of a statement or left entry, to which the learner assigns a category or right entry. */
    private static Mark assigned(
            String unit, @Nullable String key, @Nullable String given, Misconception misconception, String rationale) {
        if (given == null) {
            return new Mark(unit, false, Verdict.MISSED, null, rationale);
        }
        return given.equals(key)
                ? new Mark(unit, true, Verdict.RIGHT, null, null)
                : new Mark(unit, true, Verdict.WRONG, misconception, rationale);
    }

    private static List<Mark> choices(List<Choice> choices, Set<String> key, Set<String> chosen) {
        return choices.stream()
                .flatMap(choice -> selectable(
                        choice.id(),
                        key.contains(choice.id()),
                        chosen.contains(choice.id()),
                        choice.misconception(),
                        choice.rationale()))
                .toList();
    }

    private static List<Mark> hottext(HottextItem item, Response.Hottext response) {
        return item.tappable()
                .flatMap(
                        ref -> segment(ref, item.segment(ref), response.marked().contains(ref)))
                .toList();
    }

    private static Stream<Mark> segment(SegmentRef ref, HottextItem.Segment segment, boolean marked) {
        String unit = ref.toString();
        return switch (segment.role()) {
            case TARGET -> selectable(unit, true, marked, segment.misconception(), segment.rationale());
            case DISTRACTOR -> selectable(unit, false, marked, segment.misconception(), segment.rationale());
            case OPTIONAL ->
                marked ? Stream.of(new Mark(unit, true, Verdict.NEUTRAL, null, segment.rationale())) : Stream.empty();
            case GLUE -> Stream.empty();
        };
    }

    /** The mark of a choice or segment, which the learner chooses or leaves alone. */
    private static Stream<Mark> selectable(
            String unit,
            boolean isKey,
            boolean chosen,
            @Nullable Misconception misconception,
            @Nullable String rationale) {
        Optional<Mark> mark;
        if (isKey) {
            mark = Optional.of(new Mark(unit, chosen, chosen ? Verdict.RIGHT : Verdict.MISSED, null, rationale));
        } else if (chosen) {
            mark = Optional.of(new Mark(unit, true, Verdict.WRONG, misconception, rationale));
        } else {
            mark = Optional.empty();
        }
        return mark.stream();
    }

    private static List<Mark> order(OrderItem item, Response.Order response) {
        List<String> given = response.elements();
        return item.wrongOrders().stream()
                .filter(wrong -> given.indexOf(wrong.earlier()) < given.indexOf(wrong.later()))
                .map(wrong -> new Mark(
                        wrong.earlier() + "<" + wrong.later(),
                        true,
                        Verdict.WRONG,
                        wrong.misconception(),
                        wrong.rationale()))
                .toList();
    }
}
