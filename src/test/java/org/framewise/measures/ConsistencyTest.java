package org.framewise.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.framewise.testing.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("property")
class ConsistencyTest {
    private static final Offset<Double> TOLERANCE = within(0.0005);

    private static double alpha(CompleteScores scores) {
        return Consistency.of(scores).orElseThrow().alpha();
    }

    @Test
    void alphaOfSixLearnersOnFourItemsMatchesTheWorkedExample() {
        assertThat(alpha(DiscriminationTest.SIX)).isEqualTo(0.6974, TOLERANCE);
    }

    @Test
    void alphaOfFiveLearnersWithPartialCreditMatchesTheWorkedExample() {
        assertThat(alpha(DiscriminationTest.FIVE)).isEqualTo(0.8698, TOLERANCE);
    }

    @Test
    void contradictoryItemsGiveANegativeAlpha() {
        Consistency consistency = Consistency.of(
                        CompleteScores.ofFractions(new double[][] {{1, 0}, {0, 1}, {1, 1}, {0, 1}}))
                .orElseThrow();

        assertThat(consistency.alpha()).isEqualTo(-2.6667, TOLERANCE);
        assertThat(consistency.isNegative()).isTrue();
        assertThat(consistency.n()).isEqualTo(4);
        assertThat(consistency.items()).isEqualTo(2);
    }

    @Test
    void aSingleItemHasNoAlpha() {
        assertThat(Consistency.of(CompleteScores.ofFractions(new double[][] {{1}, {0}})))
                .isEmpty();
    }

    @Test
    void totalsWithoutSpreadHaveNoAlpha() {
        assertThat(Consistency.of(CompleteScores.ofFractions(new double[][] {{1, 0}, {0, 1}})))
                .isEmpty();
        assertThat(Consistency.of(CompleteScores.ofFractions(new double[][] {{1, 0}})))
                .isEmpty();
    }

    @Test
    void alphaIsShownFromTenLearners() {
        assertThat(new Consistency(9, 4, 0.7).shown()).isEmpty();
        assertThat(new Consistency(10, 4, 0.7).shown()).isPresent();
        assertThat(new Consistency(10, 4, 0).isNegative()).isFalse();
    }

    /** KR-20 has Σpq in the numerator and the variance of totals with divisor n in the denominator. */
    @Test
    void alphaOfDichotomousItemsEqualsKr20() {
        Property.holds(random -> {
            double[][] rows = DiscriminationTest.rows(random);
            for (double[] row : rows) {
                Arrays.setAll(row, i -> Math.round(row[i]));
            }
            CompleteScores scores = CompleteScores.ofFractions(rows);
            Optional<Consistency> alpha = Consistency.of(scores);
            double n = rows.length;
            double k = rows[0].length;
            double pq = 0;
            for (int item = 0; item < k; item++) {
                double p = Arrays.stream(scores.item(item)).sum() / n;
                pq += p * (1 - p);
            }
            double mean = Arrays.stream(scores.totals()).sum() / n;
            double variance = Arrays.stream(scores.totals())
                            .map(total -> (total - mean) * (total - mean))
                            .sum()
                    / n;
            if (variance < 1e-12) {
                assertThat(alpha).isEmpty();
            } else {
                assertThat(alpha.orElseThrow().alpha()).isEqualTo(k / (k - 1) * (1 - pq / variance), within(1e-9));
            }
        });
    }

    @Test
    void alphaIsNeverAboveOne() {
        Property.holds(random -> Consistency.of(CompleteScores.ofFractions(DiscriminationTest.rows(random)))
                .ifPresent(consistency -> assertThat(consistency.alpha()).isLessThanOrEqualTo(1 + 1e-9)));
    }
}
