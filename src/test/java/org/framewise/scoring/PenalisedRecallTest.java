package org.framewise.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.framewise.testing.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("property")
class PenalisedRecallTest {
    @ParameterizedTest(name = "{0} of {2} targets and {1} of {3} distractors earn {4}")
    @CsvSource({
        "3,  1,  5, 12, 0.5",
        "5, 12,  5, 12, 0",
        "5,  0,  5, 12, 1",
        "3,  1,  3,  3, 0.6667",
        "3,  3,  3,  3, 0",
        "1,  0,  3,  3, 0.3333",
        "0,  3,  3,  3, 0",
        "4,  1,  4,  2, 0.5",
        "4,  2,  4,  2, 0",
        "2,  1,  4,  8, 0.375",
    })
    void markedTargetsRaiseTheScoreAndMarkedDistractorsLowerIt(
            int hits, int falseAlarms, int targets, int distractors, double expected) {
        assertThat(PenalisedRecall.of(hits, falseAlarms, targets, distractors)).isEqualTo(expected, within(0.0005));
    }

    @ParameterizedTest(name = "{0} targets, {1} distractors: {2}")
    @CsvSource({"3, 3, 0.156", "5, 12, 0.069"})
    void markingSegmentsAtRandomEarnsLittle(int targets, int distractors, double expected) {
        BinomialDistribution hits = BinomialDistribution.of(targets, 0.5);
        BinomialDistribution falseAlarms = BinomialDistribution.of(distractors, 0.5);
        double mean = 0;
        for (int h = 0; h <= targets; h++) {
            for (int w = 0; w <= distractors; w++) {
                mean += hits.probability(h)
                        * falseAlarms.probability(w)
                        * PenalisedRecall.of(h, w, targets, distractors);
            }
        }
        assertThat(mean).isEqualTo(expected, within(0.0005));
    }

    @Test
    void impossibleCountsOfMarksAndSegmentsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PenalisedRecall.of(0, 0, 0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> PenalisedRecall.of(0, 0, 3, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> PenalisedRecall.of(4, 0, 3, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> PenalisedRecall.of(0, 4, 3, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> PenalisedRecall.of(-1, 0, 3, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> PenalisedRecall.of(0, -1, 3, 3));
    }

    @Test
    void markingEverythingEarnsExactlyAsMuchAsMarkingNothing() {
        Property.holds(random -> {
            int targets = Property.between(1, 200, random);
            int distractors = Property.between(1, 200, random);

            assertThat(PenalisedRecall.of(targets, distractors, targets, distractors))
                    .isZero();
            assertThat(PenalisedRecall.of(0, 0, targets, distractors)).isZero();
        });
    }

    @Test
    void theScoreMatchesThePlansFormula() {
        Property.holds(random -> {
            int targets = Property.between(1, 40, random);
            int distractors = Property.between(1, 40, random);
            int hits = Property.between(0, targets, random);
            int falseAlarms = Property.between(0, distractors, random);
            double price = Math.max((double) targets / distractors, 0.5);

            assertThat(PenalisedRecall.of(hits, falseAlarms, targets, distractors))
                    .isBetween(0.0, 1.0)
                    .isEqualTo(Math.max(0, (hits - price * falseAlarms) / targets), within(1e-12));
        });
    }

    @Test
    void oneMoreHitNeverLowersTheScoreAndOneMoreFalseAlarmNeverRaisesIt() {
        Property.holds(random -> {
            int targets = Property.between(1, 40, random);
            int distractors = Property.between(1, 40, random);
            int hits = Property.between(0, targets - 1, random);
            int falseAlarms = Property.between(0, distractors - 1, random);
            double before = PenalisedRecall.of(hits, falseAlarms, targets, distractors);

            assertThat(PenalisedRecall.of(hits + 1, falseAlarms, targets, distractors))
                    .isGreaterThanOrEqualTo(before);
            assertThat(PenalisedRecall.of(hits, falseAlarms + 1, targets, distractors))
                    .isLessThanOrEqualTo(before);
        });
    }
}
