package org.framewise.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.framewise.quiz.Misconception.ALL_IS_OPINION;
import static org.framewise.quiz.Misconception.HALF_READ;
import static org.framewise.quiz.Misconception.MISREAD;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.framewise.attempt.Reviews;
import org.framewise.measures.Calibration;
import org.framewise.measures.Discernment;
import org.framewise.measures.MisconceptionProfile;
import org.framewise.measures.QuizScore;
import org.framewise.measures.SortingCounts;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Items;
import org.framewise.quiz.Response;
import org.framewise.quiz.Skill;
import org.framewise.testing.Engine;
import org.framewise.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LearnerResultTest {
    private World world;

    @BeforeEach
    void aWorld() {
        world = new World(Engine.H2);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theResultOfASmallAttemptMatchesTheHandComputation() {
        world.catalogue.put(Items.quiz(
                "L",
                Items.classify("L-1")
                        .opinion("o1", "o2", "o3", "o4")
                        .factual("f1", "f2", "f3", "f4")
                        .countsForDiscernment()
                        .skills(Skill.FACT_OPINION)
                        .build(),
                Items.choice("L-2")
                        .key("a")
                        .distractor("b", MISREAD)
                        .skills(Skill.FRAMING, Skill.FACT_OPINION)
                        .build(),
                Items.extendedText("L-3").skills(Skill.DISCLOSURE).build(),
                Items.match("L-4")
                        .pair("1", "A", HALF_READ)
                        .pair("2", "B", HALF_READ)
                        .skills(Skill.FRAMING)
                        .build(),
                Items.classify("L-5").opinion("x1").factual("x2").build()));
        World.Taking taking = world.start(world.learner("Ada"), "L")
                .gives(
                        "L-1",
                        new Response.Classify(Map.of(
                                "o1", "opinion", "o2", "opinion", "o3", "opinion", "o4", "factual", "f1", "factual",
                                "f2", "factual", "f3", "opinion", "f4", "opinion")))
                .chooses("L-2", "b")
                .writes("L-3", "Some words")
                .gives("L-4", new Response.Match(Map.of("1", "A")));

        LearnerResult result = result(taking);

        // 5/8, 0 and 1/2; the text waits for a rating, the last item was not reached
        assertThat(result.score()).hasValueSatisfying(score -> {
            assertThat(score.percent()).isEqualTo(37.5, within(1e-9));
            assertThat(score.scored()).isEqualTo(3);
        });
        assertThat(result.waiting()).isEqualTo(1);
        assertThat(result.sorting()).isEqualTo(new SortingCounts(3, 4, 2, 4));
        assertThat(result.skills())
                .extracting(LearnerResult.SkillScore::skill)
                .containsExactly(Skill.FACT_OPINION, Skill.FRAMING, Skill.DISCLOSURE);
        assertThat(result.skills().get(0).mean()).hasValueCloseTo(0.3125, within(1e-9));
        assertThat(result.skills().get(1).mean()).hasValueCloseTo(0.25, within(1e-9));
        assertThat(result.skills().get(2).mean()).isEmpty();
        assertThat(result.habits()).containsExactly(new MisconceptionProfile.Tag(ALL_IS_OPINION, 2, 4));
        assertThat(result.calibration()).isEmpty();
        assertThat(result.lean()).isEmpty();
    }

    @Test
    void anEmptyAttemptHasNoResult() {
        LearnerResult result = LearnerResult.of(java.util.List.of());

        assertThat(result.score()).isEmpty();
        assertThat(result.skills()).isEmpty();
        assertThat(result.sorting()).isEqualTo(SortingCounts.NONE);
        assertThat(result.habits()).isEmpty();
        assertThat(result.waiting()).isZero();
    }

    @Test
    void anAttemptsScoreNeedsHalfOfTheItemsToBeScored() {
        world.catalogue.put(Items.quiz(
                "L",
                Items.extendedText("L-1").build(),
                Items.extendedText("L-2").build(),
                Items.extendedText("L-3").build()));
        World.Taking taking = world.start(world.guest(), "L")
                .writes("L-1", "One")
                .writes("L-2", "Two")
                .writes("L-3", "Three");
        assertThat(result(taking).score()).isEmpty();
        assertThat(result(taking).waiting()).isEqualTo(3);

        world.rate(taking.attempt(), "L-1", 3, "", world.teacher("Ms Reader"));
        assertThat(result(taking).score()).isEmpty();
        world.rate(taking.attempt(), "L-2", 0, "", world.teacher("Mr Second"));
        assertThat(result(taking).score()).contains(new QuizScore(50, 2, 3));
        assertThat(result(taking).waiting()).isEqualTo(1);
    }

    @Test
    void fourStatementsOfEachKindReportNoLean() {
        // all sorted as opinion: c = −1.28 exceeds two standard errors of 0.60, but is still too imprecise for one
        // learner
        LearnerResult result = result(sorted(4, 4, 4));

        assertThat(result.sorting()).isEqualTo(new SortingCounts(4, 4, 4, 4));
        assertThat(result.lean()).isEmpty();
    }

    @Test
    void eightStatementsOfEachKindReportALeanLargerThanItsError() {
        // H = 8.5/9, F = 7.5/9: c = −1.28, se(c) = 0.45
        assertThat(result(sorted(8, 8, 7)).lean()).contains(Discernment.Lean.TO_OPINION);
        // H = 7.5/9, F = 1.5/9: c = 0
        assertThat(result(sorted(8, 7, 1)).lean()).isEmpty();
        // H = 1.5/9, F = 0.5/9: c = 1.28
        assertThat(result(sorted(8, 1, 0)).lean()).contains(Discernment.Lean.TO_FACTUAL);
    }

    /** Sorts equally many opinions and facts, the given number of each as opinion. */
    private World.Taking sorted(int each, int hits, int falseAlarms) {
        Items.ClassifyBuilder item = Items.classify("S-1").countsForDiscernment();
        IntStream.range(0, each).forEach(i -> item.opinion("o" + i).factual("f" + i));
        ClassifyItem built = item.build();
        world.catalogue.put(Items.quiz("S", built));
        return world.start(world.guest(), "S")
                .gives(
                        "S-1",
                        new Response.Classify(built.statements().stream()
                                .collect(Collectors.toMap(
                                        statement -> statement.id().value(), statement -> {
                                            String id = statement.id().value();
                                            int number = Integer.parseInt(id.substring(1));
                                            int called = id.startsWith("o") ? hits : falseAlarms;
                                            return number < called ? "opinion" : "factual";
                                        }))));
    }

    @Test
    void calibrationIsReportedFromFiveAnswers() {
        assertThat(result(confident(4)).calibration()).isEmpty();

        // five times 75% sure, four right: O = 0.75 − 0.8
        assertThat(result(confident(5)).calibration()).hasValueSatisfying(calibration -> {
            assertThat(calibration.n()).isEqualTo(5);
            assertThat(calibration.overconfidence()).isEqualTo(-0.05, within(1e-9));
            assertThat(calibration.levels()).containsExactly(new Calibration.Level(Confidence.P75, 5, 4));
        });
    }

    @Test
    void confidenceWithoutAnAnswerIsNotAJudgement() {
        world.catalogue.put(Items.quiz(
                "K",
                Items.classify("K-1")
                        .opinion("o1", "o2", "o3")
                        .factual("f1", "f2")
                        .confidenceAsked()
                        .build()));
        World.Taking taking = world.start(world.guest(), "K")
                .gives(
                        "K-1",
                        new Response.Classify(
                                Map.of("o1", "opinion", "o2", "opinion", "o3", "opinion", "f1", "opinion")),
                        Map.of(
                                "o1",
                                Confidence.P95,
                                "o2",
                                Confidence.P95,
                                "o3",
                                Confidence.P95,
                                "f1",
                                Confidence.P95,
                                "f2",
                                Confidence.P95));

        assertThat(result(taking).calibration()).isEmpty();
    }

    /** Sorts that many statements at 75% confidence, all but one correctly. */
    private World.Taking confident(int statements) {
        Items.ClassifyBuilder item = Items.classify("K-1").confidenceAsked();
        IntStream.range(0, statements).forEach(i -> item.opinion("o" + i));
        world.catalogue.put(Items.quiz("K", item.build()));
        Map<String, String> categories = IntStream.range(0, statements)
                .boxed()
                .collect(Collectors.toMap(i -> "o" + i, i -> i == 0 ? "factual" : "opinion"));
        return world.start(world.guest(), "K")
                .gives(
                        "K-1",
                        new Response.Classify(categories),
                        categories.keySet().stream().collect(Collectors.toMap(id -> id, id -> Confidence.P75)));
    }

    private LearnerResult result(World.Taking taking) {
        return LearnerResult.of(world.the(Reviews.class).forLearner(taking.attempt()));
    }
}
