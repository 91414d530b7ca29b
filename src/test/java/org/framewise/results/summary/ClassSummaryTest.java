package org.framewise.results.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.framewise.classroom.Learner;
import org.framewise.classroom.TeacherId;
import org.framewise.measures.Alternatives;
import org.framewise.measures.Discernment;
import org.framewise.measures.Interval;
import org.framewise.measures.MeanEstimate;
import org.framewise.measures.MisconceptionProfile.Tag;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Item;
import org.framewise.quiz.Items;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.quiz.Skill;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuizzes;
import org.framewise.results.items.AnswerSheet;
import org.framewise.results.items.AnswerSheets;
import org.framewise.results.items.ItemFlag;
import org.framewise.results.items.QuizItems;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.World;
import org.junit.jupiter.api.Test;

class ClassSummaryTest extends OnEachEngine {
    private static final double TOLERANCE = 0.0005;
    private static final TeacherScope OUTSIDE = new TeacherScope(new TeacherId(new UUID(0, 1)));

    private static Item choice(String id, Skill skill, Misconception distractor) {
        return Items.choice(id)
                .skills(skill)
                .confidenceAsked()
                .key("a")
                .distractor("b", distractor)
                .build();
    }

    private void framingAndSources() {
        world.catalogue.put(Items.quiz(
                "A",
                choice("A-1", Skill.FRAMING, Misconception.STYLE_ONLY),
                choice("A-2", Skill.SOURCING, Misconception.MISREAD)));
    }

    private ClassSummary summary() {
        return summary("A");
    }

    private ClassSummary summary(String quiz) {
        Selection all = Selection.all(ZoneOffset.UTC);
        List<AnswerSheet> sheets = the(AnswerSheets.class).of(OUTSIDE, new QuizId(quiz), all);
        return ClassSummary.of(
                QuizItems.of(
                        the(UsedQuizzes.class)
                                .find(OUTSIDE, new QuizId(quiz), all)
                                .orElseThrow(),
                        sheets),
                sheets);
    }

    /** Lets one learner per row take the quiz; 1 stands for a right response, 0 for a wrong one. */
    private void take(String... rows) {
        for (String row : rows) {
            world.start(world.guest(), "A")
                    .chooses("A-1", row.charAt(0) == '1' ? "a" : "b")
                    .chooses("A-2", row.charAt(1) == '1' ? "a" : "b");
        }
    }

    private static String[] times(int n, String row) {
        return Collections.nCopies(n, row).toArray(String[]::new);
    }

    @Test
    void withoutLearnersTheSummaryIsEmpty() {
        framingAndSources();

        ClassSummary summary = summary();

        assertThat(summary.began()).isZero();
        assertThat(summary.scores()).isEmpty();
        assertThat(summary.score()).isEmpty();
        assertThat(summary.distribution()).containsOnly(0);
        assertThat(summary.skills()).extracting(SkillFigures::mean).allMatch(mean -> mean.isEmpty());
        assertThat(summary.findings()).isEmpty();
    }

    @Test
    void learnersAreCountedOnceHoweverManyAttempts() {
        framingAndSources();
        Learner ada = world.guest();
        world.start(ada, "A").chooses("A-1", "a").givesUp();
        world.start(ada, "A");
        world.start(world.guest(), "A");

        ClassSummary summary = summary();

        assertThat(summary.began()).isEqualTo(2);
        assertThat(summary.handedIn()).isEqualTo(1);
    }

    /** Ada scores 100 and 0, a mean of 50; Ben scores 100 twice. */
    @Test
    void theMeanScoreIsTakenOverLearnersNotForms() {
        world.catalogue.put(Items.check(
                "E",
                List.of(choice("EA-1", Skill.FRAMING, Misconception.MISREAD)),
                List.of(choice("EB-1", Skill.FRAMING, Misconception.MISREAD))));
        Learner ada = world.guest();
        Learner ben = world.guest();
        for (int sitting = 0; sitting < 2; sitting++) {
            World.Taking first = world.start(ada, "E");
            first.chooses(first.has("EA-1") ? "EA-1" : "EB-1", first.has("EA-1") ? "a" : "b");
            World.Taking other = world.start(ben, "E");
            other.chooses(other.has("EA-1") ? "EA-1" : "EB-1", "a");
        }

        ClassSummary summary = summary("E");

        assertThat(summary.scores()).containsExactly(0.0, 100.0, 100.0, 100.0);
        assertThat(summary.score().orElseThrow().n()).isEqualTo(2);
        assertThat(summary.score().orElseThrow().mean()).isCloseTo(75, within(TOLERANCE));
    }

    @Test
    void aLearnersScoreNeedsHalfOfTheItemsToBeScored() {
        world.catalogue.put(Items.quiz(
                "A",
                choice("A-1", Skill.FRAMING, Misconception.MISREAD),
                choice("A-2", Skill.FRAMING, Misconception.MISREAD),
                choice("A-3", Skill.FRAMING, Misconception.MISREAD)));
        world.start(world.guest(), "A").chooses("A-1", "a");
        world.start(world.guest(), "A").chooses("A-1", "a").chooses("A-2", "b");

        assertThat(summary().scores()).containsExactly(50.0);
        assertThat(summary().distribution()).containsExactly(0, 0, 0, 0, 0, 1, 0, 0, 0, 0);
    }

    @Test
    void aSingleLearnersScoreHasNoInterval() {
        framingAndSources();
        take("10");

        SkillFigures framing = summary().skills().getFirst();

        assertThat(framing.skill()).isEqualTo(Skill.FRAMING);
        assertThat(framing.n()).isEqualTo(1);
        assertThat(framing.pointShown()).isEmpty();
        assertThat(framing.interval()).isEmpty();
    }

    /** By hand: 2 of 4 right, sd = √(1/3) = 0.57735, t(3) = 3.18245, half = 3.18245 · 0.57735 / 2 = 0.91870, clamped to 0 and 1. */
    @Test
    void skillsOfFewLearnersHaveOnlyAnInterval() {
        framingAndSources();
        take("11", "01", "11", "01");

        SkillFigures framing = summary().skills().getFirst();

        assertThat(framing.pointShown()).isEmpty();
        assertThat(framing.interval()).hasValue(new Interval(0, 1));
        assertThat(framing.mean().flatMap(MeanEstimate::interval).orElseThrow().high())
                .isCloseTo(1.4187, within(TOLERANCE));
    }

    /** By hand: 2 of 12 right, sd = 0.38925, t(11) = 2.20099, half = 0.24732. */
    @Test
    void theWeakestSkillIsReported() {
        framingAndSources();
        take(times(10, "01"));
        take("10", "11");

        SkillFigures framing = summary().skills().getFirst();
        assertThat(framing.pointShown())
                .hasValueSatisfying(mean -> assertThat(mean).isCloseTo(0.1667, within(TOLERANCE)));
        assertThat(framing.interval().orElseThrow().high()).isCloseTo(0.4140, within(TOLERANCE));

        assertThat(summary().findings())
                .filteredOn(ClassFinding.WeakSkill.class::isInstance)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.item().id().value()).isEqualTo("A-1");
                    assertThat(((ClassFinding.WeakSkill) finding).whole()).isCloseTo(0.5417, within(TOLERANCE));
                });
    }

    @Test
    void theMostFrequentMisconceptionIsReportedWithItsItem() {
        framingAndSources();
        take(times(10, "01"));
        take("10", "11");

        assertThat(summary().findings().getFirst()).isInstanceOfSatisfying(ClassFinding.Habit.class, habit -> {
            assertThat(habit.tag()).isEqualTo(new Tag(Misconception.STYLE_ONLY, 10, 12));
            assertThat(habit.item().id().value()).isEqualTo("A-1");
            assertThat(habit.chosen()).isEqualTo(10);
        });
    }

    @Test
    void aQuestionableKeyIsTheFirstFinding() {
        framingAndSources();
        take(times(6, "10"));
        take(times(6, "01"));

        assertThat(summary().findings().getFirst()).isInstanceOfSatisfying(ClassFinding.KeyInDoubt.class, doubt -> {
            assertThat(doubt.item().id().value()).isEqualTo("A-1");
            assertThat(doubt.flag()).isEqualTo(new ItemFlag.KeyInDoubt("b"));
        });
    }

    @Test
    void nineLearnersAreTooFewForAFinding() {
        framingAndSources();
        take(times(9, "01"));

        assertThat(summary().findings()).isEmpty();
    }

    @Test
    void aClassWithEverythingCorrectHasNoFindings() {
        framingAndSources();
        take(times(12, "11"));

        ClassSummary summary = summary();

        assertThat(summary.findings()).isEmpty();
        assertThat(summary.skills()).allSatisfy(skill -> {
            assertThat(skill.pointShown()).hasValue(1.0);
            assertThat(skill.interval()).isEmpty();
        });
        assertThat(summary.distribution().getLast()).isEqualTo(12);
    }

    /** Everything sorted as opinion: H = F = 4.5/5, c = −z(0.9) = −1.2816, d′ = 0. */
    @Test
    void sortingEverythingAsOpinionIsReportedAsALean() {
        world.catalogue.put(Items.quiz("A", sorting("A-1")));
        for (int i = 0; i < 10; i++) {
            world.start(world.guest(), "A").gives("A-1", allOpinion("A-1"));
        }

        assertThat(summary().findings().getFirst()).isInstanceOfSatisfying(ClassFinding.Leans.class, leans -> {
            assertThat(leans.lean()).isEqualTo(Discernment.Lean.TO_OPINION);
            assertThat(leans.discernment().criterion().mean()).isCloseTo(-1.2816, within(TOLERANCE));
            assertThat(leans.discernment().sensitivity().mean()).isZero();
        });
    }

    @Test
    void theLeanLeadsToAnItemOfTheFormThatShowsIt() {
        world.catalogue.put(Items.check("E", List.of(sorting("EA-1")), List.of(sorting("EB-1"))));
        for (int i = 0; i < 10; i++) {
            Learner learner = world.guest();
            for (int sitting = 0; sitting < 2; sitting++) {
                World.Taking taking = world.start(learner, "E");
                if (taking.has("EB-1")) {
                    taking.gives("EB-1", allOpinion("EB-1"));
                } else {
                    taking.givesUp();
                }
            }
        }

        assertThat(summary("E").findings().getFirst())
                .isInstanceOfSatisfying(
                        ClassFinding.Leans.class,
                        leans -> assertThat(leans.item().id().value()).isEqualTo("EB-1"));
    }

    @Test
    void noLeanIsReportedUntilLearnersHaveSortedAllStatements() {
        world.catalogue.put(Items.quiz("A", sorting("A-1"), sorting("A-2")));
        List<World.Taking> sortingHalf = IntStream.range(0, 10)
                .mapToObj(i -> world.start(world.guest(), "A").gives("A-1", allOpinion("A-1")))
                .toList();
        assertThat(summary().findings()).noneMatch(ClassFinding.Leans.class::isInstance);

        sortingHalf.forEach(taking -> taking.gives("A-2", allOpinion("A-2")));
        assertThat(summary().findings()).hasAtLeastOneElementOfType(ClassFinding.Leans.class);
    }

    private static Item sorting(String id) {
        return Items.classify(id)
                .opinion(id + ".1", id + ".2", id + ".3", id + ".4")
                .factual(id + ".5", id + ".6", id + ".7", id + ".8")
                .countsForDiscernment()
                .build();
    }

    private static Response allOpinion(String id) {
        return new Response.Classify(
                IntStream.rangeClosed(1, 8).boxed().collect(Collectors.toMap(i -> id + "." + i, i -> "opinion")));
    }

    @Test
    void overconfidenceIsReported() {
        framingAndSources();
        for (int i = 0; i < 10; i++) {
            world.start(world.guest(), "A")
                    .gives("A-1", new Response.SingleChoice("a"), Map.of("A-1", Confidence.P95))
                    .gives("A-2", new Response.SingleChoice(i < 6 ? "a" : "b"), Map.of("A-2", Confidence.P95));
        }

        assertThat(summary().findings())
                .filteredOn(ClassFinding.TooSure.class::isInstance)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.item().id().value()).isEqualTo("A-2");
                    assertThat(((ClassFinding.TooSure) finding).calibration().overconfidence())
                            .isCloseTo(0.15, within(1e-9));
                });
    }

    @Test
    void confidenceIsNotPooledAcrossNumbersOfAlternatives() {
        world.catalogue.put(Items.quiz(
                "A",
                Items.choice("A-1")
                        .confidenceAsked()
                        .key("a")
                        .distractor("b", Misconception.MISREAD)
                        .distractor("c", Misconception.HALF_READ)
                        .build(),
                Items.twoChoicesWithConfidence("A-2")));
        for (int i = 0; i < 20; i++) {
            // far overconfident with three alternatives, far underconfident with two: pooled, they would look
            // calibrated
            world.start(world.guest(), "A")
                    .gives("A-1", new Response.SingleChoice(i < 10 ? "a" : "b"), Map.of("A-1", Confidence.P95))
                    .gives("A-2", new Response.SingleChoice("a"), Map.of("A-2", Confidence.P50));
        }

        assertThat(summary().findings())
                .filteredOn(ClassFinding.TooSure.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(ClassFinding.TooSure.class, sure -> {
                    assertThat(sure.alternatives()).isEqualTo(Alternatives.MORE);
                    assertThat(sure.item().id().value()).isEqualTo("A-1");
                    assertThat(sure.calibration().n()).isEqualTo(20);
                    assertThat(sure.calibration().overconfidence()).isCloseTo(0.45, within(1e-9));
                });
    }
}
