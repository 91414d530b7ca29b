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

/** Measurements of many simultaneous learners: latencies, confirmed responses, failures. */
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

    /** Starts recording times. Confirmed responses and failures are always recorded. */
    void begin() {
        counting = true;
    }

    void end() {
        counting = false;
    }

    /** Records a response as confirmed: the server has shown its feedback or the next item. */
    void confirmed(Place place, long nanos) {
        confirmed.add(place);
        if (counting) {
            record(submits, nanos);
        }
    }

    /**
     * Records that a learner has had a response confirmed.
     *
     * @param node the node that confirmed the response; empty if there is only one node
     */
    void works(int learner, String node) {
        working.put(learner, node);
    }

    /** Resets the set of learners seen working. */
    void lookAgain() {
        working.clear();
    }

    /** The number of learners who have had a response confirmed since {@link #lookAgain}. */
    int working() {
        return working.size();
    }

    /**
     * The learners who have had a response confirmed since {@link #lookAgain}, each with the node that confirmed their
     * latest response.
     */
    Map<Integer, String> workingAt() {
        return Map.copyOf(working);
    }

    /** Records a response that turned out to be accepted although its confirmation was lost in transit. */
    void foundAccepted(Place place) {
        confirmed.add(place);
    }

    boolean isConfirmed(Place place) {
        return confirmed.contains(place);
    }

    /** Records the time from a browser's first request until it shows the first item. */
    void firstItem(long nanos) {
        record(firstItems, nanos);
    }

    /** Records the duration of a request from an open page, if times are being recorded. */
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

    /** Records that the server didn't respond to a learner, or that the learner has to reload the page. */
    void error(String what) {
        count(errors, what);
    }

    /** Records that a learner got the wrong page, or is asked again for a response that was already confirmed. */
    void astray(String what) {
        count(errors, what);
        count(astray, what);
    }

    private static void count(Map<String, LongAdder> all, String what) {
        all.computeIfAbsent(what, words -> new LongAdder()).increment();
    }

    /** The number of responses timed. */
    long responses() {
        return submits.getTotalCount();
    }

    long requests() {
        return requests.getTotalCount();
    }

    long finishedQuizzes() {
        return finished.sum();
    }

    /** All responses that the server has confirmed since the measurements were created. */
    Set<Place> allConfirmed() {
        return confirmed;
    }

    /** All failures. */
    Map<String, Long> errors() {
        return sums(errors);
    }

    /** The failures that a learner would perceive as lost work. */
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

    /** The duration in seconds, rounded to milliseconds. */
    static double seconds(Duration time) {
        return Math.round(time.toNanos() / 1e6) / 1e3;
    }
}
