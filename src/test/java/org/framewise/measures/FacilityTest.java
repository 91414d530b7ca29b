package org.framewise.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.framewise.measures.Facility.Flag;
import org.framewise.quiz.Item;
import org.framewise.quiz.Items;
import org.framewise.scoring.Score;
import org.framewise.testing.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("property")
class FacilityTest {
    private static final Offset<Double> TOLERANCE = within(0.0005);

    private static Facility rightOrWrong(int right, int n) {
        return Facility.ofRightOrWrong(right, n).orElseThrow();
    }

    private static Facility partialCredit(double... fractions) {
        return Facility.ofPartialCredit(fractions).orElseThrow();
    }

    @Test
    void wilsonIntervalForEighteenOfTwentyFourMatchesTheWorkedExample() {
        Facility facility = rightOrWrong(18, 24);

        assertThat(facility.mean()).isEqualTo(0.75, TOLERANCE);
        assertThat(facility.low()).isEqualTo(0.5510, TOLERANCE);
        assertThat(facility.high()).isEqualTo(0.8800, TOLERANCE);
    }

    @Test
    void wilsonIntervalForTenOfTenEndsAtOne() {
        Facility facility = rightOrWrong(10, 10);

        assertThat(facility.mean()).isEqualTo(1.00, TOLERANCE);
        assertThat(facility.low()).isEqualTo(0.7225, TOLERANCE);
        assertThat(facility.high()).isEqualTo(1.0000, TOLERANCE);
    }

    @Test
    void wilsonIntervalForNoneOfTenMirrorsThatForTenOfTen() {
        assertThat(rightOrWrong(0, 10).low()).isEqualTo(0, TOLERANCE);
        assertThat(rightOrWrong(0, 10).high()).isEqualTo(0.2775, TOLERANCE);
    }

    @Test
    void partialCreditHasATInterval() {
        // mean 0.5, sd 0.2, t(0.975; 4) = 2.7764, half 2.7764 · 0.2 / √5
        Facility facility = partialCredit(0.3, 0.3, 0.5, 0.7, 0.7);

        assertThat(facility.mean()).isEqualTo(0.5, TOLERANCE);
        assertThat(facility.low()).isEqualTo(0.2517, TOLERANCE);
        assertThat(facility.high()).isEqualTo(0.7483, TOLERANCE);
    }

    @Test
    void theIntervalIsClampedTo0And1() {
        Facility facility = partialCredit(0.5, 1);

        assertThat(facility.low()).isEqualTo(0);
        assertThat(facility.high()).isEqualTo(1);
    }

    @Test
    void aSingleLearnersPartialScoreHasNoInterval() {
        assertThat(partialCredit(0.4)).isEqualTo(new Facility(1, 0.4, 0, 1));
    }

    @Test
    void withoutScoresThereIsNoFacility() {
        assertThat(Facility.ofRightOrWrong(0, 0)).isEmpty();
        assertThat(Facility.ofPartialCredit()).isEmpty();
        assertThat(Facility.of(Items.ofEveryType().getFirst(), List.of())).isEmpty();
    }

    @Test
    void moreCorrectResponsesThanLearnersAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Facility.ofRightOrWrong(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Facility.ofRightOrWrong(-1, 2));
    }

    @Test
    void theItemTypeDeterminesTheKindOfInterval() {
        Item choice = Items.twoChoices("A-04");
        Item classify = Items.classify("A-01").opinion("A-01.1", "A-01.2").build();

        assertThat(Facility.of(choice, List.of(new Score(1, 1), new Score(0, 1), new Score(1, 1))))
                .contains(rightOrWrong(2, 3));
        assertThat(Facility.of(classify, List.of(new Score(1, 2), new Score(2, 2), new Score(2, 2))))
                .contains(partialCredit(0.5, 1, 1));
    }

    @Test
    void thePointEstimateIsHiddenBelowTenLearners() {
        assertThat(rightOrWrong(9, 9).pointShown()).isEmpty();
        assertThat(rightOrWrong(5, 10).pointShown()).hasValue(0.5);
    }

    @Test
    void veryHardAndVeryEasyItemsAreFlagged() {
        assertThat(rightOrWrong(19, 100).flag()).contains(Flag.VERY_HARD);
        assertThat(rightOrWrong(20, 100).flag()).isEmpty();
        assertThat(rightOrWrong(95, 100).flag()).isEmpty();
        assertThat(rightOrWrong(96, 100).flag()).contains(Flag.VERY_EASY);
    }

    @Test
    void flagsDoNotRevealAHiddenPointEstimate() {
        assertThat(rightOrWrong(0, 9).flag()).isEmpty();
        assertThat(rightOrWrong(9, 9).flag()).isEmpty();
    }

    @Test
    void theWilsonIntervalContainsTheMeanAndStaysWithin0And1() {
        Property.holds(random -> {
            int n = Property.between(1, 400, random);
            int right = Property.between(0, n, random);

            holdsTheMean(rightOrWrong(right, n));
        });
    }

    @Test
    void theTIntervalContainsTheMeanAndStaysWithin0And1() {
        Property.holds(random -> {
            double[] fractions = DoubleStream.generate(() -> Property.fraction(random))
                    .limit(Property.between(1, 40, random))
                    .toArray();

            holdsTheMean(partialCredit(fractions));
        });
    }

    @Test
    void equalPartialScoresHaveNoSpread() {
        Property.holds(random -> {
            double fraction = Property.fraction(random);
            int n = Property.between(2, 40, random);
            Facility facility =
                    partialCredit(DoubleStream.generate(() -> fraction).limit(n).toArray());

            assertThat(facility.low()).isEqualTo(fraction, within(1e-9));
            assertThat(facility.high()).isEqualTo(fraction, within(1e-9));
        });
    }

    private static void holdsTheMean(Facility facility) {
        assertThat(facility.low()).isBetween(0.0, facility.mean());
        assertThat(facility.high()).isBetween(facility.mean(), 1.0);
    }
}
