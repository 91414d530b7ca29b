package org.framewise.results.items;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.framewise.measures.Agreement;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;
import org.framewise.results.live.Tally;

/**
 * The responses to one item in first attempts.
 *
 * @param tally the tally of the responses to the item in the wording shown, without written texts
 * @param otherWording number of responses to another wording, which appear in no chart
 * @param times number of learners by time taken, in the ranges of {@link #TIMES}
 * @param points number of written responses by points; empty for other items
 * @param agreement how far learners agree on which segments to mark; empty for other types of items and for fewer than
 *     ten learners
 */
public record ItemDetail(
        Tally tally,
        int otherWording,
        List<Integer> times,
        Map<Integer, Integer> points,
        Optional<Agreement> agreement) {
    /** Upper bounds of the ranges of time taken; the last range is unbounded. */
    public static final List<Duration> TIMES = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            Duration.ofSeconds(45),
            Duration.ofMinutes(1),
            Duration.ofSeconds(90),
            Duration.ofMinutes(2),
            Duration.ofMinutes(3),
            Duration.ofMinutes(5));

    /** Minimum number of learners for comparing their marks. */
    public static final int FEWEST_READERS = 10;

    public ItemDetail {
        times = List.copyOf(times);
        points = new TreeMap<>(points);
    }

    /** @param sheets the first attempts at the quiz among the selected ones */
    public static ItemDetail of(ItemFigures figures, List<AnswerSheet> sheets) {
        Item item = figures.item();
        ItemAnswers all = ItemAnswers.of(figures.form().id(), item.id(), sheets);
        List<Response> same = new ArrayList<>();
        all.forEach((answer, count) -> {
            if (answer.counted() && answer.marked().item().equals(item)) {
                same.addAll(Collections.nCopies(count, answer.marked().response()));
            }
        });
        return new ItemDetail(
                item instanceof ExtendedTextItem ? new Tally.Texts(same.size(), List.of()) : Tally.of(item, same),
                all.count(ScoredResponse::counted) - same.size(),
                times(all.times()),
                item instanceof ExtendedTextItem ? points(all) : Map.of(),
                item instanceof HottextItem hottext ? agreement(hottext, same) : Optional.empty());
    }

    private static List<Integer> times(long... taken) {
        int[] counts = new int[TIMES.size() + 1];
        for (long millis : taken) {
            int range = 0;
            while (range < TIMES.size() && millis >= TIMES.get(range).toMillis()) {
                range++;
            }
            counts[range]++;
        }
        return Arrays.stream(counts).boxed().toList();
    }

    private static Map<Integer, Integer> points(ItemAnswers answers) {
        Map<Integer, Integer> points = new TreeMap<>();
        for (int point = 0; point <= ExtendedTextItem.MAX_POINTS; point++) {
            points.put(point, 0);
        }
        answers.forEach((answer, count) ->
                answer.score().ifPresent(score -> points.merge((int) Math.round(score.earned()), count, Integer::sum)));
        return points;
    }

    private static Optional<Agreement> agreement(HottextItem item, List<Response> responses) {
        if (responses.size() < FEWEST_READERS) {
            return Optional.empty();
        }
        Map<SegmentRef, Integer> marked = new LinkedHashMap<>();
        item.tappable().forEach(ref -> marked.put(ref, 0));
        responses.stream()
                .filter(Response.Hottext.class::isInstance)
                .map(Response.Hottext.class::cast)
                .flatMap(response -> response.marked().stream())
                .forEach(ref -> marked.computeIfPresent(ref, (r, count) -> count + 1));
        return Agreement.ofCounts(marked.values().stream()
                .map(count -> Map.of(1, count, 0, responses.size() - count))
                .toList());
    }
}
