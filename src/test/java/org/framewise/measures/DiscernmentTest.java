package org.framewise.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.framewise.quiz.ClassifyItem.FACTUAL;
import static org.framewise.quiz.ClassifyItem.OPINION;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.framewise.measures.Discernment.Lean;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.Items;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.Response;
import org.framewise.scoring.Correction;
import org.framewise.scoring.ItemResponse;
import org.framewise.testing.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("property")
class DiscernmentTest {
    private static final Offset<Double> TOLERANCE = within(0.0005);

    private static Discernment of(int hits, int signals, int falseAlarms, int noises) {
        return Discernment.of(new SortingCounts(hits, signals, falseAlarms, noises))
                .orElseThrow();
    }

    @Test
    void sevenHitsAndTwoFalseAlarmsOutOfEightLeanSlightlyTowardsOpinion() {
        Discernment discernment = of(7, 8, 2, 8);

        assertThat(discernment.sensitivity()).isEqualTo(1.5569, TOLERANCE);
        assertThat(discernment.criterion()).isEqualTo(-0.1890, TOLERANCE);
        assertThat(discernment.sensitivityError()).isEqualTo(0.7079, TOLERANCE);
        assertThat(discernment.criterionError()).isEqualTo(0.3540, TOLERANCE);
        assertThat(discernment.lean()).isEmpty();
    }

    @Test
    void sixHitsAndOneFalseAlarmHaveTheSameSensitivityAndTheOppositeLean() {
        Discernment discernment = of(6, 8, 1, 8);

        assertThat(discernment.sensitivity()).isEqualTo(1.5569, TOLERANCE);
        assertThat(discernment.criterion()).isEqualTo(0.1890, TOLERANCE);
    }

    @Test
    void sortingEverythingAsOpinionGivesALeanWithoutSensitivity() {
        Discernment discernment = of(8, 8, 8, 8);

        assertThat(discernment.sensitivity()).isEqualTo(0, TOLERANCE);
        assertThat(discernment.criterion()).isEqualTo(-1.5932, TOLERANCE);
        assertThat(discernment.lean()).contains(Lean.TO_OPINION);
    }

    @Test
    void sortingEverythingAsFactualGivesTheOppositeLean() {
        assertThat(of(0, 8, 0, 8).lean()).contains(Lean.TO_FACTUAL);
    }

    @Test
    void threeHitsAndOneFalseAlarmOutOfFourGiveSensitivityWithoutLean() {
        Discernment discernment = of(3, 4, 1, 4);

        assertThat(discernment.sensitivity()).isEqualTo(1.0488, TOLERANCE);
        assertThat(discernment.criterion()).isEqualTo(0, TOLERANCE);
    }

    @Test
    void theNumberOfStatementsBoundsTheSensitivity() {
        assertThat(of(8, 8, 0, 8).sensitivity()).isEqualTo(3.186, TOLERANCE);
        assertThat(of(4, 4, 0, 4).sensitivity()).isEqualTo(2.563, TOLERANCE);
    }

    @Test
    void fewerThanThreeStatementsOfAKindAreNotEnough() {
        assertThat(Discernment.of(new SortingCounts(3, 3, 0, 3))).isPresent();
        assertThat(Discernment.of(new SortingCounts(2, 2, 0, 8))).isEmpty();
        assertThat(Discernment.of(new SortingCounts(8, 8, 0, 2))).isEmpty();
        assertThat(Discernment.of(SortingCounts.NONE)).isEmpty();
    }

    @Test
    void impossibleCountsOfHitsAndFalseAlarmsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SortingCounts(4, 3, 0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new SortingCounts(0, 3, 4, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new SortingCounts(-1, 3, 0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new SortingCounts(0, 3, -1, 3));
    }

    @Test
    void onlySortedStatementsOfItemsThatCountForDiscernmentAreCounted() {
        ClassifyItem first = Items.classify("A-01")
                .opinion("o1", "o2", "o3")
                .factual("f1", "f2")
                .countsForDiscernment()
                .build();
        ClassifyItem second = Items.classify("A-02")
                .opinion("o4")
                .factual("f4")
                .countsForDiscernment()
                .build();
        ClassifyItem notCounting =
                Items.classify("A-03").opinion("o5").factual("f5").build();
        ClassifyItem threeWays = Items.classify("A-05")
                .categories("opinion", "factual", "mixed")
                .statement("m1", "mixed", Misconception.HALF_READ)
                .build();
        var choice = Items.twoChoices("A-04");

        SortingCounts counts = SortingCounts.of(List.of(
                new ItemResponse(
                        first,
                        new Response.Classify(
                                Map.of("o1", "opinion", "o2", "factual", "f1", "opinion", "f2", "factual"))),
                new ItemResponse(second, new Response.Classify(Map.of("o4", "opinion"))),
                new ItemResponse(notCounting, new Response.Classify(Map.of("o5", "opinion", "f5", "opinion"))),
                new ItemResponse(threeWays, new Response.Classify(Map.of("m1", "opinion"))),
                new ItemResponse(choice, new Response.SingleChoice("b"))));

        assertThat(counts).isEqualTo(new SortingCounts(2, 3, 1, 2));
    }

    private static SortingCounts counts(RandomGenerator random) {
        int signals = Property.between(3, 60, random);
        int noises = Property.between(3, 60, random);
        return new SortingCounts(
                Property.between(0, signals, random), signals, Property.between(0, noises, random), noises);
    }

    @Test
    void treatingFactualAsTheSignalKeepsTheSensitivityAndReversesTheLean() {
        Property.holds(random -> {
            SortingCounts counts = counts(random);
            int correctRejections = counts.noises() - counts.falseAlarms();
            int misses = counts.signals() - counts.hits();
            SortingCounts turned = new SortingCounts(
                    correctRejections, /* signals= */ counts.noises(), misses, /* noises= */ counts.signals());
            Discernment one = Discernment.of(counts).orElseThrow();
            Discernment other = Discernment.of(turned).orElseThrow();

            assertThat(other.sensitivity()).isEqualTo(one.sensitivity(), within(1e-9));
            assertThat(other.sensitivityError()).isEqualTo(one.sensitivityError(), within(1e-9));
            assertThat(other.criterion()).isEqualTo(0 - one.criterion(), within(1e-9));
        });
    }

    @Test
    void swappingHitsAndFalseAlarmsReversesTheSensitivityAndKeepsTheLean() {
        Property.holds(random -> {
            SortingCounts counts = counts(random);
            Discernment one = Discernment.of(counts).orElseThrow();
            Discernment other = of(
                    /* hits= */ counts.falseAlarms(),
                    /* signals= */ counts.noises(),
                    /* falseAlarms= */ counts.hits(),
                    /* noises= */ counts.signals());

            assertThat(other.sensitivity()).isEqualTo(0 - one.sensitivity(), within(1e-9));
            assertThat(other.criterion()).isEqualTo(one.criterion(), within(1e-9));
        });
    }

    @Test
    void allValuesAreFiniteAndErrorsPositive() {
        Property.holds(random -> {
            SortingCounts counts = counts(random);
            Discernment discernment = Discernment.of(counts).orElseThrow();

            assertThat(discernment.sensitivity()).isFinite();
            assertThat(discernment.criterion()).isFinite();
            assertThat(discernment.sensitivityError()).isFinite().isPositive();
        });
    }

    @Test
    void aStatementForWhichBothKindsAreAcceptedIsNotCounted() {
        ClassifyItem item = Items.classify("A-01")
                .opinion("1", "2")
                .factual("3")
                .countsForDiscernment()
                .build();
        Response.Classify response = new Response.Classify(Map.of("1", OPINION, "2", FACTUAL, "3", OPINION));

        assertThat(SortingCounts.of(item, response)).isEqualTo(new SortingCounts(1, 2, 1, 1));
        assertThat(SortingCounts.of(item, response, List.of(new Correction.Accept("3", OPINION))))
                .isEqualTo(new SortingCounts(1, 2, 0, 0));
        assertThat(SortingCounts.of(item, response, List.of(new Correction.FullMarks())))
                .isEqualTo(new SortingCounts(1, 2, 1, 1));
    }
}
