package org.framewise.ui.teach.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Assignments;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Items;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.testing.TwoTeachers;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CalibrationViewTest extends InsightScreens {
    @BeforeEach
    void aQuiz() {
        world.catalogue.put(Items.quiz(
                "A",
                sorting("A-1", 4),
                Items.choice("A-2")
                        .key("a")
                        .distractor("b", Misconception.MISREAD)
                        .distractor("c", Misconception.MISREAD)
                        .confidenceAsked()
                        .build()));
    }

    @Test
    void withoutJudgementsThePageShowsAPlaceholder() {
        world.start(world.learner("Ada"), "A");

        open("teach/quiz/A/confidence");

        assertThat(words()).contains("Nobody has rated their confidence yet");
    }

    @Test
    void ifConfidenceWasNotAskedThePageSaysSo() {
        TwoTeachers two = new TwoTeachers(world, teacher);
        Assignment silent = world.the(Assignments.class)
                .create(
                        two.leesRoom,
                        new QuizId("A"),
                        new Window(world.clock.instant(), null),
                        new Terms(Terms.FeedbackTiming.ITEM, false),
                        null,
                        false);
        two.take(two.leesLearner, silent, "A-2", new Response.SingleChoice("a"));

        open("teach/quiz/A/confidence");

        assertThat(words()).contains("Learners weren’t asked how sure they were");
    }

    @Test
    void accuracyAtTheHighestConfidenceIsStatedInWords() {
        sortsSure(world.start(world.learner("Ada"), "A"), "A-1", 4, 4, 1, Confidence.P95);
        sortsSure(world.start(world.learner("Ben"), "A"), "A-1", 4, 2, 2, Confidence.P95);
        sortsSure(world.start(stranger(), "A"), "A-1", 4, 4, 0, Confidence.P50);

        open("teach/quiz/A/confidence");

        Document picture = pictures().getFirst();
        // 11 of 16 right, 95% stated: overconfident by 26.25 percentage points
        assertThat(picture.select("[role=img]").attr("aria-label"))
                .isEqualTo(
                        "When the class said it was almost certain (95%), it was right 7 times in 10."
                                + " Overall, the class was too sure, by 26 percentage points: learners should take a second look when a question feels easy.");
        assertThat(picture.select(".curve-point")).hasSize(1);
        // Wilson for 11 of 16
        assertThat(picture.select("details tbody tr").eachText()).containsExactly("95% 16 11 69% 44–86%");
        // B = 11/16 · 0.05² + 5/16 · 0.95²
        assertThat(texts("calibration-measures", "tbody tr"))
                .hasSize(3)
                .anyMatch(row -> row.startsWith("Answers 16 with a confidence rating, from 2 learners"))
                .anyMatch(row -> row.startsWith("Brier score B 0.284"))
                .anyMatch(row -> row.startsWith("Over- or underconfidence +26"));
        assertThat(words()).contains("are shown once there are 10 learners or 20 answers");
    }

    @Test
    void theBrierScoreOfAGroupIsShownWithItsParts() {
        for (int i = 0; i < 10; i++) {
            sortsSure(world.start(world.learner("Learner " + i), "A"), "A-1", 4, 3, 1, Confidence.P75);
        }

        open("teach/quiz/A/confidence");

        assertThat(words()).contains("Overall, the class’s confidence matches its results.");
        // B = 0.75 · 0.25² + 0.25 · 0.75² = 0.1875 = 0 − 0 + 0.1875
        assertThat(texts("calibration-measures", "tbody tr").getLast())
                .endsWith("B = REL − RES + UNC, here 0.188 ≈ 0.000 − 0.000 + 0.188.");
    }

    @Test
    void fewAnswersAreHiddenAndItemsKeptApartByNumberOfAlternatives() {
        sortsSure(world.start(world.learner("Ada"), "A"), "A-1", 4, 4, 0, Confidence.P95)
                .gives("A-2", new Response.SingleChoice("a"), Map.of("A-2", Confidence.P25));

        open("teach/quiz/A/confidence");

        assertThat(words())
                .contains(
                        "Statements with two answers to choose from",
                        "Questions with more than two answers",
                        "Once there are 5 answers, you will see here how sure the class was and how often it was right."
                                + " So far there is 1");
        assertThat(pictures()).hasSize(1);
        assertThat(pictures().getFirst().select(".curve-point")).isEmpty();
        assertThat(pictures().getFirst().select(".curve-interval")).hasSize(1);
    }
}
