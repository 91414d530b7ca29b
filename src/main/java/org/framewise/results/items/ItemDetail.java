package org.framewise.results.items;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;
import org.framewise.results.live.Tally;
import org.framewise.results.measures.Agreement;
import org.framewise.scoring.Score;

/**
 * What was given for one item in first attempts.
 *
 * @param tally of the responses to the item in the wording shown; without the texts that were written
 * @param otherWording responses to an earlier wording, which are in no picture
 * @param times how long learners took, by the ranges of {@link #TIMES}
 * @param points written responses by the points that they were given; none for other items
 * @param agreement how far learners mark the same words; empty for other items and below ten learners
 */
public record ItemDetail(
        Tally tally,
        int otherWording,
        List<Integer> times,
        Map<Integer, Integer> points,
        Optional<Agreement> agreement) {
    /** Upper ends of the ranges of time taken; a last one has none. */
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

    /** Fewest learners whose marks are compared. */
    public static final int FEWEST_READERS = 10;

    public ItemDetail {
        times = List.copyOf(times);
        points = new TreeMap<>(points);
    }

    /** @param sheets the first attempts at the quiz, of those that were selected */
    public static ItemDetail of(ItemFigures figures, List<AnswerSheet> sheets) {
        Item item = figures.item();
        List<Answer> all = sheets.stream()
                .filter(sheet -> sheet.form().id().equals(figures.form().id()))
                .flatMap(sheet -> Optional.ofNullable(sheet.answers().get(item.id())).stream())
                .filter(Answer::counted)
                .toList();
        List<Response> same = all.stream()
                .filter(answer -> answer.reply().item().equals(item))
                .map(answer -> answer.reply().response())
                .toList();
        return new ItemDetail(
                item instanceof ExtendedTextItem ? new Tally.Texts(same.size(), List.of()) : Tally.of(item, same),
                all.size() - same.size(),
                times(all),
                item instanceof ExtendedTextItem ? points(all) : Map.of(),
                item instanceof HottextItem hottext ? agreement(hottext, same) : Optional.empty());
    }

    private static List<Integer> times(List<Answer> answers) {
        int[] counts = new int[TIMES.size() + 1];
        answers.forEach(answer -> {
            int range = 0;
            while (range < TIMES.size() && answer.timeTaken().compareTo(TIMES.get(range)) >= 0) {
                range++;
            }
            counts[range]++;
        });
        List<Integer> times = new ArrayList<>();
        for (int count : counts) {
            times.add(count);
        }
        return times;
    }

    private static Map<Integer, Integer> points(List<Answer> answers) {
        Map<Integer, Integer> points = new TreeMap<>();
        for (int point = 0; point <= ExtendedTextItem.MAX_POINTS; point++) {
            points.put(point, 0);
        }
        answers.stream()
                .flatMap(answer -> answer.score().stream())
                .map(Score::earned)
                .forEach(earned -> points.merge((int) Math.round(earned), 1, Integer::sum));
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
