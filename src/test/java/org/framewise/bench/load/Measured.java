package org.framewise.bench.load;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What many learners at once found: how long it took, what was confirmed, what went wrong. */
final class Measured {
    private static final long LONGEST_US = TimeUnit.MINUTES.toMicros(2);

    private final Histogram submits = new ConcurrentHistogram(LONGEST_US, 3);
    private final Histogram firstItems = new ConcurrentHistogram(LONGEST_US, 3);
    private final Histogram requests = new ConcurrentHistogram(LONGEST_US, 3);
    private final Set<Place> confirmed = ConcurrentHashMap.newKeySet();
    private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> astray = new ConcurrentHashMap<>();
    private final Map<Integer, String> working = new ConcurrentHashMap<>();
    private final LongAdder finished = new LongAdder();
    private volatile boolean counting;

    /** From now on times are kept. What is confirmed and what goes wrong is kept always. */
    void begin() {
        counting = true;
    }

    void end() {
        counting = false;
    }

    /** A response whose feedback, or the item after it, the server has shown. */
    void confirmed(Place place, long nanos) {
        confirmed.add(place);
        if (counting) {
            record(submits, nanos);
        }
    }

    /**
     * A learner has had a response confirmed.
     *
     * @param node where; empty when there is only one
     */
    void works(int learner, String node) {
        working.put(learner, node);
    }

    /** Forgets who works. */
    void lookAgain() {
        working.clear();
    }

    /** How many learners have had a response confirmed since {@link #lookAgain}. */
    int working() {
        return working.size();
    }

    /** Which learners have had a response confirmed since {@link #lookAgain}, and where the last one. */
    Map<Integer, String> workingAt() {
        return Map.copyOf(working);
    }

    /** A response that was found accepted later, after its answer had been lost on the way. */
    void foundAccepted(Place place) {
        confirmed.add(place);
    }

    boolean isConfirmed(Place place) {
        return confirmed.contains(place);
    }

    /** From the first request of a browser until it shows the first item. */
    void firstItem(long nanos) {
        record(firstItems, nanos);
    }

    /** Any request of a page that is open. */
    void request(long nanos) {
        if (counting) {
            record(requests, nanos);
        }
    }

    private static void record(Histogram times, long nanos) {
        times.recordValue(Math.min(TimeUnit.NANOSECONDS.toMicros(nanos), LONGEST_US));
    }

    void finishedQuiz() {
        finished.increment();
    }

    /** A learner didn't get an answer, or has to load her page again. */
    void error(String what) {
        count(errors, what);
    }

    /** A learner got an answer, but isn't where she was, or is asked again for what was confirmed. */
    void astray(String what) {
        count(errors, what);
        count(astray, what);
    }

    private static void count(Map<String, LongAdder> all, String what) {
        all.computeIfAbsent(what, words -> new LongAdder()).increment();
    }

    /** How many responses were timed. */
    long responses() {
        return submits.getTotalCount();
    }

    long requests() {
        return requests.getTotalCount();
    }

    long finishedQuizzes() {
        return finished.sum();
    }

    /** Every response that the server ever confirmed. */
    Set<Place> allConfirmed() {
        return confirmed;
    }

    /** All that went wrong. */
    Map<String, Long> errors() {
        return sums(errors);
    }

    /** What of it a learner would take for a loss. */
    Map<String, Long> astray() {
        return sums(astray);
    }

    private static Map<String, Long> sums(Map<String, LongAdder> counted) {
        Map<String, Long> all = new TreeMap<>();
        counted.forEach((what, times) -> all.put(what, times.sum()));
        return all;
    }

    double submitMs(double percentile) {
        return ms(submits, percentile);
    }

    double firstItemMs(double percentile) {
        return ms(firstItems, percentile);
    }

    double requestMs(double percentile) {
        return ms(requests, percentile);
    }

    private static double ms(Histogram times, double percentile) {
        return Math.round(times.getValueAtPercentile(percentile) / 100.0) / 10.0;
    }

    /** Of a length of time, to three digits after the point. */
    static double seconds(Duration time) {
        return Math.round(time.toNanos() / 1e6) / 1e3;
    }
}
