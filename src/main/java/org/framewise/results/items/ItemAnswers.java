package org.framewise.results.items;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import org.framewise.measures.Calibration;
import org.framewise.measures.Facility;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.scoring.Score;

/** All responses to one item of one form: each distinct answer with its count, and the times taken. */
final class ItemAnswers {
    /** No responses. */
    static final ItemAnswers NONE = new ItemAnswers();

    private final Map<ScoredResponse, int[]> counts = new LinkedHashMap<>();
    private long[] millis = new long[16];
    private int counted;
    private int leftOut;

    /** The answers in these attempts to each item of the form, whichever revision contains it. */
    static Map<ItemId, ItemAnswers> of(FormId form, List<AnswerSheet> sheets) {
        Map<ItemId, ItemAnswers> byItem = new LinkedHashMap<>();
        Map<FormPlaces, ItemAnswers[]> byPlace = new LinkedHashMap<>();
        for (AnswerSheet sheet : sheets) {
            if (sheet.form().id().equals(form)) {
                ItemAnswers[] items = byPlace.computeIfAbsent(
                        sheet.places(),
                        places -> places.form().items().stream()
                                .map(item -> byItem.computeIfAbsent(item.id(), id -> new ItemAnswers()))
                                .toArray(ItemAnswers[]::new));
                for (int place = 0; place < items.length; place++) {
                    items[place].add(sheet, place);
                }
            }
        }
        return byItem;
    }

    /** The answers in these attempts to one item of the form. */
    static ItemAnswers of(FormId form, ItemId item, List<AnswerSheet> sheets) {
        ItemAnswers answers = new ItemAnswers();
        for (AnswerSheet sheet : sheets) {
            int place = sheet.form().id().equals(form) ? sheet.places().of(item) : -1;
            if (place >= 0) {
                answers.add(sheet, place);
            }
        }
        return answers;
    }

    private void add(AnswerSheet sheet, int place) {
        ScoredResponse answer = sheet.at(place);
        if (answer != null) {
            add(answer, sheet.millisAt(place));
        } else if (sheet.isLeftOutAt(place)) {
            leftOut++;
        }
    }

    private void add(ScoredResponse answer, long taken) {
        counts.computeIfAbsent(answer, a -> new int[1])[0]++;
        if (answer.counted()) {
            if (counted == millis.length) {
                millis = Arrays.copyOf(millis, 2 * counted);
            }
            millis[counted++] = taken;
        }
    }

    /**
     * The number of responses given when the item meant something else; these responses are excluded from statistics.
     */
    int leftOut() {
        return leftOut;
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Passes on each distinct answer with its count. */
    void forEach(ObjIntConsumer<ScoredResponse> consumer) {
        counts.forEach((answer, count) -> consumer.accept(answer, count[0]));
    }

    /** The number of answers that match the predicate. */
    int count(Predicate<ScoredResponse> predicate) {
        int[] sum = new int[1];
        forEach((answer, count) -> sum[0] += predicate.test(answer) ? count : 0);
        return sum[0];
    }

    /** The times taken for the answers that count, in milliseconds, ascending. */
    long[] times() {
        long[] times = Arrays.copyOf(millis, counted);
        Arrays.sort(times);
        return times;
    }

    Optional<Facility> facility(Item item) {
        List<Score> scores = new ArrayList<>();
        forEach((answer, count) -> answer.score().ifPresent(score -> {
            for (int n = 0; n < count; n++) {
                scores.add(score);
            }
        }));
        return Facility.of(item, scores);
    }

    Optional<Calibration> calibration() {
        List<Calibration.Level> levels = new ArrayList<>();
        forEach((answer, count) -> levels.addAll(Calibration.levels(answer.judgements(), count)));
        return Calibration.ofCounts(levels);
    }
}
