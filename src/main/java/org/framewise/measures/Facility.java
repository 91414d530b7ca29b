package org.framewise.measures;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.framewise.quiz.Item;
import org.framewise.scoring.Kind;
import org.framewise.scoring.Score;

/**
 * How easy an item is: the mean fraction earned by learners who have a score, on first attempts only.
 *
 * <p>Right-or-wrong items have the 95% interval of Wilson (1927), which needs no special case at 0 and 1:
 *
 * <pre>
 * centre = (k/n + z²/(2n)) / (1 + z²/n)
 * half   = z/(1 + z²/n) · √( (k/n)(1 − k/n)/n + z²/(4n²) )
 * </pre>
 *
 * <p>For items with partial credit, the interval is mean ± t(0.975; n−1)·sd/√n, truncated to 0 to 1. A single score of
 * such an item says nothing about the spread, so its interval is all of 0 to 1.
 *
 * @param n number of learners with a score, at least 1
 * @param mean 0 to 1; high is easy
 * @param low lower end of the interval, 0 to {@code mean}
 * @param high upper end of the interval, {@code mean} to 1
 */
public record Facility(int n, double mean, double low, double high) {
    /** Minimum number of learners for showing the mean in addition to the interval. */
    public static final int FEWEST_FOR_THE_POINT = 10;

    private static final double PROBABILITY = 0.975;
    private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(PROBABILITY);

    /** The facility of an item from the scores of its learners; empty if there are none. */
    public static Optional<Facility> of(Item item, Collection<Score> scores) {
        if (Kind.of(item).isRightOrWrong()) {
            long right = scores.stream().filter(Score::isFull).count();
            return ofRightOrWrong(Math.toIntExact(right), scores.size());
        }
        return ofPartialCredit(scores.stream().mapToDouble(Score::fraction).toArray());
    }

    /**
     * The facility of a right-or-wrong item; empty if {@code n} is 0.
     *
     * @param right number of learners who got it right (k), 0 to {@code n}
     * @param n number of learners with a score
     * @throws IllegalArgumentException if {@code right} is out of range
     */
    public static Optional<Facility> ofRightOrWrong(int right, int n) {
        if (right < 0 || right > n) {
            throw new IllegalArgumentException(right + " of " + n + " cannot be right");
        }
        if (n == 0) {
            return Optional.empty();
        }
        double mean = (double) right / n;
        double scale = 1 + Z * Z / n;
        double centre = (mean + Z * Z / (2.0 * n)) / scale;
        double half = Z / scale * Math.sqrt(mean * (1 - mean) / n + Z * Z / (4.0 * n * n));
        return Optional.of(around(n, mean, centre - half, centre + half));
    }

    /**
     * The facility of an item with partial credit; empty if there are no scores.
     *
     * @param fractions the fraction earned by each learner, 0 to 1
     */
    public static Optional<Facility> ofPartialCredit(double... fractions) {
        int n = fractions.length;
        if (n == 0) {
            return Optional.empty();
        }
        double mean = Mean.of(fractions);
        if (n == 1) {
            return Optional.of(around(n, mean, 0, 1));
        }
        double half = TDistribution.of(n - 1).inverseCumulativeProbability(PROBABILITY)
                * Mean.standardDeviation(fractions)
                / Math.sqrt(n);
        return Optional.of(around(n, mean, mean - half, mean + half));
    }

    /** The mean, if it is based on enough learners to be shown; the interval can always be shown. */
    public OptionalDouble pointShown() {
        return n >= FEWEST_FOR_THE_POINT ? OptionalDouble.of(mean) : OptionalDouble.empty();
    }

    /** What the author should check; empty as long as the mean is not shown. */
    public Optional<Flag> flag() {
        if (pointShown().isEmpty()) {
            return Optional.empty();
        }
        if (mean < 0.20) {
            return Optional.of(Flag.VERY_HARD);
        }
        return mean > 0.95 ? Optional.of(Flag.VERY_EASY) : Optional.empty();
    }

    /** Truncates the interval to 0 to 1, and corrects rounding errors so that it contains the mean. */
    private static Facility around(int n, double mean, double low, double high) {
        return new Facility(n, mean, Math.max(0, Math.min(low, mean)), Math.min(1, Math.max(high, mean)));
    }

    /** Why an item tells little about learners: nearly all of them get the item wrong, or nearly all get it right. */
    public enum Flag {
        /** Below 0.20. */
        VERY_HARD,
        /** Above 0.95. */
        VERY_EASY
    }
}
