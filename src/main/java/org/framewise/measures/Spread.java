package org.framewise.measures;

import java.util.Optional;

/** Variances and correlations of values that exist. */
final class Spread {
    private Spread() {}

    /** The sample variance, with n − 1; 0 for a single value or equal ones. */
    static double variance(double[] values) {
        if (values.length < 2 || isConstant(values)) {
            return 0;
        }
        double deviation = Mean.standardDeviation(values);
        return deviation * deviation;
    }

    /** Equal values have no spread, whatever rounding makes of their mean. */
    static boolean isConstant(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    /** Pearson's correlation, −1 to 1; empty below two pairs and where one side has no spread. */
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
