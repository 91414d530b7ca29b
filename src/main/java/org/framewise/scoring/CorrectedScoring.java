package org.framewise.scoring;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;
import org.framewise.scoring.Correction.Accept;

/**
 * How much a response earns where the key was corrected. The order of corrections never matters: an item that isn't counted is not
 * counted, else full marks are full marks, else a response is read with each accepted answer as good as the key. So a correction never
 * lowers a score, but for taking it out of the count altogether, and leaving one out gives what was there before.
 */
public final class CorrectedScoring {
    private CorrectedScoring() {}

    /**
     * The grade of a response.
     *
     * @param points the newest rating of an extended text; empty for one that has none, and for other items
     */
    public static Grade grade(ItemResponse given, OptionalInt points, Collection<Correction> corrections) {
        if (corrections.stream().anyMatch(Correction.NotCounted.class::isInstance)) {
            return new Grade.NotCounted();
        }
        double max = max(given.item());
        if (corrections.stream().anyMatch(Correction.FullMarks.class::isInstance)) {
            return new Grade.Scored(new Score(max, max));
        }
        if (points.isPresent()) {
            return new Grade.Scored(Scoring.rate(points.getAsInt()));
        }
        return score(given, Correction.accepted(given.item(), corrections))
                .<Grade>map(Grade.Scored::new)
                .orElseGet(() -> new Grade.Waiting(max));
    }

    private static double max(Item item) {
        return item instanceof ExtendedTextItem
                ? ExtendedTextItem.MAX_POINTS
                : Scoring.score(item, Response.none(item)).orElseThrow().max();
    }

    private static Optional<Score> score(ItemResponse given, Set<Accept> accepted) {
        if (accepted.isEmpty()) {
            return Scoring.score(given);
        }
        return switch (given) {
            case ItemResponse(ClassifyItem item, Response.Classify response) ->
                Scoring.score(item, new Response.Classify(sortedAsTheKey(item, response, accepted)));
            case ItemResponse(ChoiceItem item, Response.SingleChoice response) ->
                Scoring.score(
                        item,
                        accepted.contains(new Accept(response.choice(), ""))
                                ? new Response.SingleChoice(item.key())
                                : response);
            case ItemResponse(MultipleChoiceItem item, Response.MultipleChoice response) -> {
                Set<String> chosen = new HashSet<>(response.choices());
                chosen.removeIf(choice -> accepted.contains(new Accept(choice, "")));
                yield Scoring.score(item, new Response.MultipleChoice(chosen));
            }
            case ItemResponse(HottextItem item, Response.Hottext response) -> {
                Set<SegmentRef> marked = new HashSet<>(response.marked());
                marked.removeIf(ref -> accepted.contains(new Accept(ref.toString(), "")));
                yield Scoring.score(item, new Response.Hottext(marked));
            }
            case ItemResponse(MatchItem item, Response.Match response) -> Optional.of(match(item, response, accepted));
            default -> Scoring.score(given);
        };
    }

    private static Map<String, String> sortedAsTheKey(
            ClassifyItem item, Response.Classify response, Set<Accept> accepted) {
        Map<String, String> categories = new HashMap<>(response.categories());
        item.statements()
                .forEach(statement -> categories.computeIfPresent(
                        statement.id().value(),
                        (id, category) -> accepted.contains(new Accept(id, category)) ? statement.key() : category));
        return categories;
    }

    /** Counted here: two entries that took the same accepted partner one after the other are no response that an item would take. */
    private static Score match(MatchItem item, Response.Match response, Set<Accept> accepted) {
        long right = response.pairs().entrySet().stream()
                .filter(pair -> pair.getValue().equals(item.key().get(pair.getKey()))
                        || accepted.contains(new Accept(pair.getKey(), pair.getValue())))
                .count();
        return new Score(right, item.left().size());
    }
}
