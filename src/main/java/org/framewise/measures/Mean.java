package org.framewise.measures;

import java.util.Arrays;

/** Mean and standard deviation. Callers must pass at least one value. */
final class Mean {
    private Mean() {}

    static double of(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    /** The sample standard deviation, with n − 1; requires at least two values. */
    static double standardDeviation(double[] values) {
        double mean = of(values);
        return Math.sqrt(Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1));
    }
}
