package org.framewise.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpreadTest {
    /** Three equal values whose mean, computed in floating point, is not exactly 0.1. */
    private static final double[] TENTHS = {0.1, 0.1, 0.1};

    @Test
    void equalValuesHaveNoSpreadDespiteRoundingErrors() {
        assertThat(Spread.variance(TENTHS)).isZero();
        assertThat(Spread.correlation(TENTHS, new double[] {1, 2, 3})).isEmpty();
        assertThat(Spread.correlation(new double[] {1, 2, 3}, TENTHS)).isEmpty();
    }

    @Test
    void theCorrelationMatchesTheHandComputation() {
        // deviations (−4/3, −1/3, 5/3) and (−2/3, −5/3, 7/3): Σxy = 48/9, Σxx = 42/9, Σyy = 78/9
        assertThat(Spread.correlation(new double[] {1, 2, 4}, new double[] {2, 1, 5}))
                .hasValueSatisfying(r -> assertThat(r).isEqualTo(0.83863, within(0.00001)));
    }

    @Test
    void aSinglePairHasNoCorrelation() {
        assertThat(Spread.correlation(new double[] {1}, new double[] {2})).isEmpty();
    }
}
