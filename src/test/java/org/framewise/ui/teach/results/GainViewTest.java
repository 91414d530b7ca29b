package org.framewise.ui.teach.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Assignments;
import org.framewise.classroom.Learner;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.testing.TwoTeachers;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GainViewTest extends InsightScreens {
    private TwoTeachers two;
    private Assignment pair;

    @BeforeEach
    void aCheckOfEightStatementsIsGiven() {
        two = new TwoTeachers(world, teacher);
        world.catalogue.put(Items.check("E", List.of(sorting("EA-1", 4)), List.of(sorting("EB-1", 4))));
        pair = world.the(Assignments.class)
                .create(
                        two.leesRoom,
                        new QuizId("E"),
                        new Window(world.clock.instant(), null),
                        Terms.USUAL,
                        null,
                        true);
    }

    /** Takes both parts, with hits and false alarms out of four each: every statement is worth 12.5 points. */
    private void takes(Learner learner, String first, int hits, int falseAlarms, int hitsAfter, int falseAlarmsAfter) {
        takes(learner, first, hits, falseAlarms);
        takes(learner, first, hitsAfter, falseAlarmsAfter);
    }

    private void takes(Learner learner, String first, int hits, int falseAlarms) {
        var taking = starts(learner, "E", pair.id(), first);
        sorts(taking, taking.has("EA-1") ? "EA-1" : "EB-1", 4, hits, falseAlarms);
    }

    @Test
    void withoutAPairThePageExplainsHowToCreateOne() {
        takes(two.leesLearner, "A", 4, 0);

        open("teach/quiz/E/change?classroom=" + two.leesRoom.id());

        assertThat(words())
                .contains("Nobody has handed in both parts yet", "1 learner has handed in one part")
                .doesNotContain("Form A");
        assertThat(linkAddresses()).contains("teach/classroom/" + two.leesRoom.id() + "/assign");
    }

    @Test
    void fourPairsHaveAMeanAndAReasonWhyOtherFiguresAreMissing() {
        takes(two.member(two.leesRoom, MARKUP), "A", 2, 2, 4, 2);
        takes(two.member(two.leesRoom, "Ben"), "A", 2, 2, 4, 0);
        takes(two.member(two.leesRoom, "Cem"), "A", 4, 0, 4, 0);
        takes(two.member(two.leesRoom, "Dan"), "A", 4, 0, 3, 0);

        open("teach/quiz/E/change");

        Document picture = pictures().getFirst();
        // +25, +50, 0, −12.5
        assertThat(picture.select("[role=img]").attr("aria-label"))
                .isEqualTo(
                        "4 learners took both parts and, on average, scored 15.6 points of 100 higher after than before.");
        assertThat(picture.select(".slopes-rise")).hasSize(2);
        assertThat(picture.select(".slopes-level")).hasSize(1);
        assertThat(picture.select(".slopes-fall")).hasSize(1);
        assertThat(picture.select(".slopes-mean")).hasSize(1);
        assertThat(texts("change-measures", "tbody tr"))
                .containsExactly(
                        "Mean change M +15.6 Points of 100, after minus before, calculated before rounding; 4 pairs.");
        assertThat(words())
                .contains(
                        "Once there are 5 pairs, you will see here how certain the change is",
                        "is shown once 10 learners have sorted every statement both times; so far there are 4",
                        "In the first part, 50% of the learners scored 90 or more.")
                .doesNotContain("All learners took the forms in the order");
        assertThat(texts("gain-pairs", "tbody tr"))
                .containsExactly(
                        "<b>Ada</b> A, then B 50 75 +25",
                        "Ben A, then B 50 100 +50",
                        "Cem A, then B 100 100 0",
                        "Dan A, then B 100 88 −13");
    }

    @Test
    void aRiseInLeanAloneIsReportedAsSuspicionNotSkill() {
        int[][] before = {{2, 0}, {3, 1}, {3, 0}, {2, 1}};
        int[][] after = {{4, 2}, {4, 3}, {4, 1}, {4, 3}};
        for (int i = 0; i < 12; i++) {
            int k = i % 4;
            takes(
                    two.member(two.leesRoom, "Learner " + i),
                    i < 6 ? "A" : "B",
                    before[k][0],
                    before[k][1],
                    after[k][0],
                    after[k][1]);
        }

        open("teach/quiz/E/change");

        assertThat(words())
                .contains("If c falls but d′ doesn’t rise, learners have become more suspicious, not more skilled")
                .doesNotContain("All learners took the forms in the order")
                .doesNotContain("effect of");
        assertThat(texts("change-measures", "tbody th"))
                .containsExactly(
                        "Mean change M",
                        "Change adjusted for the forms",
                        "Effect of the form",
                        "Size of the change g",
                        "The same without the correction, d",
                        "Change in discernment d′",
                        "Change in lean c");
        assertThat(texts("change-measures", "tbody tr").get(6)).startsWith("Change in lean c −1.03");
    }

    @Test
    void pairsTakenInOnlyOneFormOrderAreReported() {
        for (int i = 0; i < 5; i++) {
            takes(two.member(two.leesRoom, "Learner " + i), "B", 2, i % 3, 4, 0);
        }

        open("teach/quiz/E/change");

        assertThat(words()).contains("All learners took the forms in the order B, then A. So if one form is easier");
        assertThat(texts("change-measures", "tbody th"))
                .containsExactly("Mean change M", "Size of the change g", "The same without the correction, d");
    }

    @Test
    void aColleaguesClassCountsTowardsNoFigure() {
        Assignment odes = world.the(Assignments.class)
                .create(
                        two.odesRoom,
                        new QuizId("E"),
                        new Window(world.clock.instant(), null),
                        Terms.USUAL,
                        null,
                        true);
        for (int i = 0; i < 2; i++) {
            var taking = starts(two.odesLearner, "E", odes.id(), "A");
            sorts(taking, taking.has("EA-1") ? "EA-1" : "EB-1", 4, 4, 0);
        }
        takes(two.leesLearner, "A", 4, 0);

        open("teach/quiz/E/change");

        assertThat(words()).contains("Nobody has handed in both parts yet", "1 learner has handed in one");
    }

    @Test
    void dateAndFormFiltersDoNotSplitPairs() {
        takes(two.leesLearner, "A", 2, 2, 4, 2);

        open("teach/quiz/E/change?form=A&day=2000-01-01");

        assertThat(texts("gain-pairs", "tbody tr")).hasSize(1);
    }

    @Test
    void aQuizThatIsNotACheckHasNoGainPage() {
        world.catalogue.put(Items.quiz("A", sorting("A-1", 4)));
        sorts(world.start(world.learner("Ada"), "A"), "A-1", 4, 4, 0);

        open("teach/quiz/A/change");

        assertThat(words()).contains("Page not found");
    }
}
