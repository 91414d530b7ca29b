package org.framewise.measures;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean of a sample with its 95% interval, mean ± t(0.975; n−1)·sd/√n (Student 1908).
 *
 * @param n number of values, at least 1
 * @param standardDeviation with n − 1; 0 for a single value
 * @param interval empty for a single value, which says nothing about the spread
 */
public record MeanEstimate(int n, double mean, double standardDeviation, Optional<Interval> interval) {
    static final double PROBABILITY = 0.975;

    /** The mean of these values; empty if there are none. */
    public static Optional<MeanEstimate> of(double... values) {
        int n = values.length;
        if (n == 0) {
            return Optional.empty();
        }
        double mean = Mean.of(values);
        if (n == 1) {
            return Optional.of(new MeanEstimate(1, mean, 0, Optional.empty()));
        }
        double deviation = Math.sqrt(Spread.variance(values));
        return Optional.of(
                new MeanEstimate(n, mean, deviation, Optional.of(around(mean, deviation / Math.sqrt(n), n - 1))));
    }

    /** value ± t(0.975; degrees of freedom) · its standard error */
    static Interval around(double value, double error, double degreesOfFreedom) {
        double half = TDistribution.of(degreesOfFreedom).inverseCumulativeProbability(PROBABILITY) * error;
        return new Interval(value - half, value + half);
    }
}
