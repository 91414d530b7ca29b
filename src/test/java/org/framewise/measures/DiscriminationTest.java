package org.framewise.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.framewise.measures.Discrimination.Verdict;
import org.framewise.scoring.Score;
import org.framewise.testing.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("property")
class DiscriminationTest {
    private static final Offset<Double> TOLERANCE = within(0.0005);

    /** Scores of six learners on four items, right or wrong. */
    static final CompleteScores SIX = CompleteScores.ofFractions(
            new double[][] {{1, 1, 1, 1}, {1, 1, 1, 0}, {1, 1, 0, 1}, {1, 0, 1, 0}, {1, 0, 0, 0}, {0, 0, 0, 0}});

    /** Scores of five learners on three items with partial credit. */
    static final CompleteScores FIVE =
            CompleteScores.ofFractions(new double[][] {{1, .75, 1}, {.8, .5, 1}, {.6, .5, 0}, {.4, .25, 0}, {1, 1, 1}});

    private static double discrimination(CompleteScores scores, int place) {
        return Discrimination.of(scores, place).orElseThrow().correlation();
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5394", "1, 0.7071", "2, 0.3015", "3, 0.4417"})
    void itemRestCorrelationsOfSixLearnersMatchTheWorkedExample(int place, double expected) {
        assertThat(discrimination(SIX, place)).isEqualTo(expected, TOLERANCE);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.9727", "1, 0.7969", "2, 0.8304"})
    void itemRestCorrelationsWithPartialCreditMatchTheWorkedExample(int place, double expected) {
        assertThat(discrimination(FIVE, place)).isEqualTo(expected, TOLERANCE);
    }

    @Test
    void anItemThatEverybodyGetsRightHasNoCorrelation() {
        CompleteScores scores = CompleteScores.ofFractions(new double[][] {{1, 1}, {1, 0}, {1, 1}});

        assertThat(Discrimination.of(scores, 0)).isEmpty();
        assertThat(Discrimination.of(scores, 1)).isEmpty();
    }

    @Test
    void roundingErrorsDoNotCountAsSpread() {
        CompleteScores scores = CompleteScores.ofFractions(new double[][] {{1.0 / 3, 0}, {1.0 / 3, 1}, {1.0 / 3, 0.5}});

        assertThat(Discrimination.of(scores, 0)).isEmpty();
    }

    @Test
    void fewerThanTwoLearnersHaveNoCorrelation() {
        assertThat(Discrimination.of(CompleteScores.ofFractions(new double[][] {{1, 0}}), 0))
                .isEmpty();
    }

    @Test
    void learnersWithAMissingScoreAreLeftOut() {
        Optional<Score> right = Optional.of(new Score(1, 1));
        Optional<Score> wrong = Optional.of(new Score(0, 1));
        CompleteScores scores = CompleteScores.of(
                List.of(
                        List.of(right, right),
                        List.of(right, Optional.empty()),
                        List.of(wrong, wrong),
                        List.of(Optional.<Score>empty(), Optional.<Score>empty())),
                2);

        assertThat(scores.learners()).isEqualTo(2);
        assertThat(discrimination(scores, 0)).isEqualTo(1, TOLERANCE);
    }

    @Test
    void learnersWithDifferentNumbersOfItemsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CompleteScores.of(List.of(List.of()), 2));
        assertThatIllegalArgumentException().isThrownBy(() -> CompleteScores.ofFractions(new double[2], new double[3]));
    }

    @Test
    void theCorrelationIsShownFromTenLearners() {
        assertThat(new Discrimination(9, 0.4).shown()).isEmpty();
        assertThat(new Discrimination(10, 0.4).shown()).isPresent();
        assertThat(SIX.isEnough()).isFalse();
        assertThat(CompleteScores.ofFractions(new double[10][2]).isEnough()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "-0.01, CHECK_KEY",
        "0, REVIEW_WORDING",
        "0.1499, REVIEW_WORDING",
        "0.15, BORDERLINE",
        "0.1999, BORDERLINE",
        "0.2, ACCEPTABLE",
        "0.2999, ACCEPTABLE",
        "0.3, GOOD",
        "1, GOOD"
    })
    void theCorrelationIsJudgedFromThirtyLearners(double correlation, Verdict verdict) {
        assertThat(new Discrimination(29, correlation).verdict()).isEmpty();
        assertThat(new Discrimination(30, correlation).verdict()).contains(verdict);
    }

    @Test
    void theCorrelationIsInRangeAndIndependentOfTheLearnersOrder() {
        Property.holds(random -> {
            double[][] rows = rows(random);
            double[][] shuffled = rows.clone();
            Collections.shuffle(Arrays.asList(shuffled), new java.util.Random(random.nextLong()));
            for (int place = 0; place < rows[0].length; place++) {
                Optional<Discrimination> one = Discrimination.of(CompleteScores.ofFractions(rows), place);
                Optional<Discrimination> other = Discrimination.of(CompleteScores.ofFractions(shuffled), place);
                assertThat(one.isPresent()).isEqualTo(other.isPresent());
                one.ifPresent(value -> {
                    assertThat(value.correlation()).isBetween(-1.0, 1.0);
                    assertThat(other.orElseThrow().correlation()).isEqualTo(value.correlation(), within(1e-9));
                });
            }
        });
    }

    @Test
    void theCorrelationIsTheCovarianceOverBothStandardDeviations() {
        Property.holds(random -> {
            double[][] rows = rows(random);
            CompleteScores scores = CompleteScores.ofFractions(rows);
            Discrimination.of(scores, 0).ifPresent(value -> {
                double[] totals = scores.totals();
                double[] item = scores.item(0);
                // r_drop from the item–total correlation: cov(x, T) − var(x) over the deviations of x and T − x
                double n = item.length;
                double meanItem = Arrays.stream(item).average().orElseThrow();
                double meanTotal = Arrays.stream(totals).average().orElseThrow();
                double covariance = IntStream.range(0, item.length)
                                .mapToDouble(i -> (item[i] - meanItem) * (totals[i] - meanTotal))
                                .sum()
                        / (n - 1);
                double variance = Arrays.stream(item)
                                .map(x -> (x - meanItem) * (x - meanItem))
                                .sum()
                        / (n - 1);
                double ofTotals = Arrays.stream(totals)
                                .map(x -> (x - meanTotal) * (x - meanTotal))
                                .sum()
                        / (n - 1);
                double rest = ofTotals + variance - 2 * covariance;
                assertThat(value.correlation())
                        .isEqualTo((covariance - variance) / Math.sqrt(variance * rest), within(1e-6));
            });
        });
    }

    static double[][] rows(SplittableRandom random) {
        int learners = Property.between(1, 12, random);
        int items = Property.between(2, 6, random);
        return IntStream.range(0, learners)
                .mapToObj(i -> IntStream.range(0, items)
                        .mapToDouble(j -> Math.round(Property.fraction(random) * 8) / 8.0)
                        .toArray())
                .toArray(double[][]::new);
    }
}
