package org.framewise.demo.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Item;
import org.framewise.quiz.Items;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.OrderItem;
import org.framewise.scoring.Score;
import org.framewise.scoring.Scoring;
import org.junit.jupiter.api.Test;

/** Compares the model's formulas with values computed by hand, and random draws with the formulas. */
class ChancesTest {
    private static SimulatedLearner learner(double ability, double sensitivity, double criterion) {
        return new SimulatedLearner(ability, sensitivity, criterion, Map.of(Misconception.ALL_IS_OPINION, 3.0), 0, 0);
    }

    @Test
    void abilityEqualToDifficultyGivesAnEvenChance() {
        Chances even = new Chances(learner(0.7, 0, 0), 0.7);

        assertThat(even.right(null)).isEqualTo(0.5);
        assertThat(even.right(Misconception.MISREAD)).isEqualTo(0.5);
    }

    @Test
    void aThreefoldPullMakesTheOddsOneToThree() {
        assertThat(new Chances(learner(0, 0, 0), 0).right(Misconception.ALL_IS_OPINION))
                .isEqualTo(0.25);
    }

    @Test
    void oneMoreLogitMultipliesTheOddsByE() {
        // e / (e + 1)
        assertThat(new Chances(learner(1.5, 0, 0), 0.5).right(null)).isCloseTo(0.731059, within(1e-6));
    }

    @Test
    void distractorsShareTheirProbabilityInProportionToTheirPull() {
        ChoiceItem item = (ChoiceItem) Items.choice("A-1")
                .key("a")
                .distractor("b", Misconception.ALL_IS_OPINION)
                .distractor("c", Misconception.MISREAD)
                .distractor("d", Misconception.READS_IN)
                .build();

        // weights 1 and 3/3, 1/3, 1/3, together 8/3
        Map<String, Double> chances = new Chances(learner(0, 0, 0), 0).choices(item);
        assertThat(chances).containsOnlyKeys("a", "b", "c", "d");
        assertThat(chances.get("a")).isCloseTo(0.375, within(1e-12));
        assertThat(chances.get("b")).isCloseTo(0.375, within(1e-12));
        assertThat(chances.get("c")).isCloseTo(0.125, within(1e-12));
        assertThat(chances.get("d")).isCloseTo(0.125, within(1e-12));
    }

    @Test
    void statementsAreSortedBySignalDetection() {
        Chances leaning = new Chances(learner(0, 1, -0.5), 9);

        // Φ(0.5 + 0.5) and Φ(−0.5 + 0.5)
        assertThat(leaning.callsOpinion(true)).isCloseTo(0.841345, within(1e-6));
        assertThat(leaning.callsOpinion(false)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aTextEarnsPointsStepByStep() {
        List<Double> points = new Chances(learner(0, 0, 0), 0).points();

        // 1 / (1 + e^1.2) = 0.231475
        assertThat(points.get(0)).isCloseTo(0.231475, within(1e-6));
        assertThat(points.get(1)).isCloseTo(0.268525, within(1e-6));
        assertThat(points.get(2)).isCloseTo(0.268525, within(1e-6));
        assertThat(points.get(3)).isCloseTo(0.231475, within(1e-6));
    }

    @Test
    void invertedPairsFollowTheMallowsDistribution() {
        double[] turned = Counts.turnedPairs(3, 0.5);

        assertThat(turned).hasSize(4);
        assertThat(turned[0]).isCloseTo(8 / 21.0, within(1e-12));
        assertThat(turned[1]).isCloseTo(8 / 21.0, within(1e-12));
        assertThat(turned[2]).isCloseTo(4 / 21.0, within(1e-12));
        assertThat(turned[3]).isCloseTo(1 / 21.0, within(1e-12));
    }

    @Test
    void anOrderOfThreeEarnsThirtyTwoSixtyThirdsWhereTheChanceIsEven() {
        OrderItem item = (OrderItem) Items.ofEveryType().stream()
                .filter(OrderItem.class::isInstance)
                .findFirst()
                .orElseThrow();

        // 8/21 + 8/21 · 1/3 with three elements
        assertThat(item.key()).hasSize(3);
        assertThat(ExpectedScore.of(item, SimulatedLearner.AVERAGE, 0)).isCloseTo(32 / 63.0, within(1e-12));
    }

    @Test
    void statedConfidenceEqualsFeltConfidenceOnAverage() {
        List<Confidence> levels = Confidence.levels(4);
        Random random = new Random(1);
        double sum = 0;
        for (int i = 0; i < 10_000; i++) {
            Confidence said = StatedConfidence.draw(0.6, levels, random);
            assertThat(said).isIn(Confidence.P50, Confidence.P75);
            sum += said.probability();
        }

        assertThat(sum / 10_000).isCloseTo(0.6, within(0.005));
        assertThat(StatedConfidence.felt(0.9, 0.2, levels)).isEqualTo(0.95);
        assertThat(StatedConfidence.felt(0.3, -0.2, Confidence.levels(2))).isEqualTo(0.5);
    }

    @Test
    void randomResponsesFitTheirItemAndEarnTheExpectedScore() {
        ResponseDraw draw = new ResponseDraw(SimulatedTexts.read());
        SimulatedLearner learner = learner(0.4, 1.2, -0.3);
        Random random = new Random(7);
        for (Item item : Items.ofEveryType()) {
            int n = 4000;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                ResponseDraw.Drawn drawn = draw.draw(item, learner, -0.2, random);
                double fraction = Scoring.score(item, drawn.input().response())
                        .map(Score::fraction)
                        .orElse(drawn.points() / 3.0);
                sum += fraction;
                squares += fraction * fraction;
            }
            double mean = sum / n;
            double error = Math.sqrt((squares / n - mean * mean) / n);

            assertThat(mean)
                    .as("mean of " + item.id())
                    .isCloseTo(ExpectedScore.of(item, learner, -0.2), within(4 * error + 1e-9));
        }
    }
}
