package org.framewise.measures;

import java.util.Optional;

/** Variances and correlations. */
final class Spread {
    private Spread() {}

    /** The sample variance, with n − 1; 0 for fewer than two values, or if all are equal. */
    static double variance(double[] values) {
        if (values.length < 2 || isConstant(values)) {
            return 0;
        }
        double deviation = Mean.standardDeviation(values);
        return deviation * deviation;
    }

    /** Whether all values are equal. They then have no spread, even if rounding gives a slightly different mean. */
    static boolean isConstant(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    /** Pearson's correlation, −1 to 1; empty for fewer than two pairs, or if one side doesn't vary. */
    static Optional<Double> correlation(double[] x, double[] y) {
        if (x.length < 2 || isConstant(x) || isConstant(y)) {
            return Optional.empty();
        }
        double meanX = Mean.of(x);
        double meanY = Mean.of(y);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        double correlation = xy / Math.sqrt(xx * yy);
        return Double.isFinite(correlation) ? Optional.of(Math.max(-1, Math.min(1, correlation))) : Optional.empty();
    }
}
