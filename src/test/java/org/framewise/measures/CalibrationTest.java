package org.framewise.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.framewise.quiz.Confidence.P25;
import static org.framewise.quiz.Confidence.P50;
import static org.framewise.quiz.Confidence.P75;
import static org.framewise.quiz.Confidence.P95;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.framewise.measures.Calibration.Judgement;
import org.framewise.measures.Calibration.Level;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Item;
import org.framewise.quiz.Items;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.Response;
import org.framewise.scoring.ItemResponse;
import org.framewise.scoring.Marking;
import org.framewise.testing.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("property")
class CalibrationTest {
    private static final Offset<Double> TOLERANCE = within(0.0005);
    private static final Judgement SURE_AND_RIGHT = new Judgement(P95, true);

    @Test
    void calibrationOfEightAnswersOnThreeLevelsMatchesTheWorkedExample() {
        Calibration calibration = Calibration.of(List.of(
                        new Judgement(P95, true),
                        new Judgement(P95, true),
                        new Judgement(P95, true),
                        new Judgement(P95, false),
                        new Judgement(P75, true),
                        new Judgement(P75, false),
                        new Judgement(P50, true),
                        new Judgement(P50, false)))
                .orElseThrow();

        assertThat(calibration.n()).isEqualTo(8);
        assertThat(calibration.brier()).isEqualTo(0.254375, within(1e-9));
        assertThat(calibration.overconfidence()).isEqualTo(0.1625, within(1e-9));
        assertThat(calibration.reliability()).isEqualTo(0.035625, within(1e-9));
        assertThat(calibration.resolution()).isEqualTo(0.015625, within(1e-9));
        assertThat(calibration.uncertainty()).isEqualTo(0.234375, within(1e-9));
        assertThat(calibration.levels())
                .containsExactly(new Level(P50, 2, 1), new Level(P75, 2, 1), new Level(P95, 4, 3));
        assertThat(calibration.levels().getLast().shareRight()).isEqualTo(0.75);
    }

    @Test
    void sixAnswersAtFiftyPercentOfWhichFiveAreRightAreUnderconfident() {
        Calibration calibration = Calibration.of(List.of(
                        new Judgement(P50, true),
                        new Judgement(P50, true),
                        new Judgement(P50, true),
                        new Judgement(P50, true),
                        new Judgement(P50, true),
                        new Judgement(P50, false)))
                .orElseThrow();

        assertThat(calibration.brier()).isEqualTo(0.25, TOLERANCE);
        assertThat(calibration.overconfidence()).isEqualTo(-0.3333, TOLERANCE);
        assertThat(calibration.reliability()).isEqualTo(0.1111, TOLERANCE);
        assertThat(calibration.resolution()).isEqualTo(0, TOLERANCE);
        assertThat(calibration.uncertainty()).isEqualTo(0.1389, TOLERANCE);
    }

    @Test
    void ifAllAnswersAreCorrectTheUncertaintyIsZero() {
        Calibration calibration =
                Calibration.of(Collections.nCopies(7, SURE_AND_RIGHT)).orElseThrow();

        assertThat(calibration.uncertainty()).isEqualTo(0, within(1e-12));
        assertThat(calibration.brier()).isEqualTo(0.0025, within(1e-12));
        assertThat(calibration.reliability()).isEqualTo(0.0025, within(1e-12));
    }

    @Test
    void withoutJudgementsThereIsNoCalibration() {
        assertThat(Calibration.of(List.of())).isEmpty();
    }

    @Test
    void calibrationIsShownFromFiveJudgementsAndItsPartsFromTwenty() {
        assertThat(times(4).shownToLearner()).isEmpty();
        assertThat(times(5).shownToLearner()).contains(times(5));
        assertThat(times(19).partsShownToLearner()).isFalse();
        assertThat(times(20).partsShownToLearner()).isTrue();
    }

    private static Calibration times(int n) {
        return Calibration.of(Collections.nCopies(n, new Judgement(P25, true))).orElseThrow();
    }

    private static List<Judgement> judgements(RandomGenerator random) {
        Confidence[] levels = Confidence.values();
        return Stream.generate(() -> new Judgement(levels[random.nextInt(levels.length)], random.nextBoolean()))
                .limit(Property.between(1, 60, random))
                .toList();
    }

    @Test
    void theBrierScoreMatchesItsDefinitionAndTheSumOfItsParts() {
        Property.holds(random -> {
            List<Judgement> judgements = judgements(random);
            Calibration calibration = Calibration.of(judgements).orElseThrow();
            double brier = judgements.stream()
                    .mapToDouble(judgement ->
                            Math.pow(judgement.confidence().probability() - (judgement.right() ? 1 : 0), 2))
                    .average()
                    .orElseThrow();

            assertThat(calibration.brier()).isBetween(0.0, 1.0).isEqualTo(brier, within(1e-9));
            assertThat(calibration.reliability() - calibration.resolution() + calibration.uncertainty())
                    .isEqualTo(brier, within(1e-9));
        });
    }

    @Test
    void theLevelsContainEveryJudgementOnce() {
        Property.holds(random -> {
            List<Judgement> judgements = judgements(random);
            List<Level> levels = Calibration.of(judgements).orElseThrow().levels();

            assertThat(levels.stream().mapToInt(Level::n).sum()).isEqualTo(judgements.size());
            assertThat(levels).allMatch(level -> level.n() > 0 && level.right() <= level.n());
            assertThat(IntStream.range(1, levels.size()))
                    .allMatch(i -> levels.get(i - 1)
                                    .confidence()
                                    .compareTo(levels.get(i).confidence())
                            < 0);
        });
    }

    @Test
    void levelCountsAreEquivalentToSingleJudgementsInAnyOrder() {
        Property.holds(random -> {
            List<Judgement> judgements = new ArrayList<>(judgements(random));
            Calibration one = Calibration.of(judgements).orElseThrow();
            Collections.shuffle(judgements, new Random(random.nextLong()));
            Calibration shuffled = Calibration.of(judgements).orElseThrow();
            List<Level> counts = new ArrayList<>(one.levels());
            Collections.shuffle(counts, new Random(random.nextLong()));

            assertThat(shuffled).isEqualTo(one);
            assertThat(Calibration.ofCounts(counts)).contains(one);
            assertThat(one.overconfidence()).isBetween(-1.0, 1.0);
            assertThat(one.reliability()).isBetween(0.0, 1.0);
            assertThat(one.resolution()).isBetween(0.0, 0.25 + 1e-9);
            assertThat(one.uncertainty()).isBetween(0.0, 0.25 + 1e-9);
        });
    }

    @Test
    void moreCorrectAnswersThanJudgementsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Level(P50, 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Level(P50, 1, -1));
        assertThat(Calibration.ofCounts(List.of(new Level(P50, 0, 0)))).isEmpty();
    }

    private static List<Judgement> judgements(Item item, Response response, Map<String, Confidence> stated) {
        ItemResponse given = new ItemResponse(item, response);
        return Calibration.judgements(given, stated, Marking.marks(given));
    }

    @Test
    void aChoiceIsJudgedWithTheConfidenceOfItsItem() {
        Item item = Items.twoChoices("A-1");

        assertThat(judgements(item, new Response.SingleChoice("a"), Map.of("A-1", P75)))
                .containsExactly(new Judgement(P75, true));
        assertThat(judgements(item, new Response.SingleChoice("b"), Map.of("A-1", P75)))
                .containsExactly(new Judgement(P75, false));
        assertThat(judgements(item, new Response.SingleChoice("a"), Map.of())).isEmpty();
    }

    @Test
    void confidenceWithoutAnAnswerIsNotAJudgement() {
        Item item = Items.twoChoices("A-1");

        assertThat(judgements(item, Items.noResponse(item), Map.of("A-1", P75))).isEmpty();
    }

    @Test
    void eachStatementIsJudgedWithItsOwnConfidence() {
        Item item = Items.classify("A-1")
                .statement("A-1.1", "opinion", Misconception.ALL_IS_OPINION)
                .statement("A-1.2", "factual", Misconception.ALL_IS_OPINION)
                .statement("A-1.3", "factual", Misconception.ALL_IS_OPINION)
                .build();

        assertThat(judgements(
                        item,
                        new Response.Classify(Map.of("A-1.1", "opinion", "A-1.2", "opinion")),
                        Map.of("A-1.1", P50, "A-1.2", P95, "A-1.3", P75)))
                .containsExactly(new Judgement(P50, true), new Judgement(P95, false));
    }

    @Test
    void onlyChoicesAndStatementsYieldJudgements() {
        Item item = Items.multipleChoice("A-1")
                .key("a")
                .distractor("b", Misconception.MISREAD)
                .build();

        assertThat(judgements(item, new Response.MultipleChoice(Set.of("a")), Map.of("A-1", P75, "a", P75)))
                .isEmpty();
    }

    @Test
    void itemsWithTwoAlternativesAreKeptApartFromThoseWithMore() {
        assertThat(Alternatives.of(Items.twoChoices("A-1"))).isEqualTo(Alternatives.TWO);
        assertThat(Alternatives.of(Items.choice("A-1")
                        .key("a")
                        .distractor("b", Misconception.MISREAD)
                        .distractor("c", Misconception.MISREAD)
                        .build()))
                .isEqualTo(Alternatives.MORE);
    }
}
