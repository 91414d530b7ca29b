package org.framewise.results.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.framewise.quiz.ClassifyItem.FACTUAL;
import static org.framewise.quiz.ClassifyItem.OPINION;
import static org.framewise.quiz.Confidence.P25;
import static org.framewise.quiz.Confidence.P50;
import static org.framewise.quiz.Confidence.P75;
import static org.framewise.quiz.Confidence.P95;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.classroom.AssignmentControl;
import org.framewise.measures.Alternatives;
import org.framewise.measures.Calibration;
import org.framewise.measures.Calibration.Level;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.results.insight.ClassCalibration.OfKind;
import org.framewise.results.items.AnswerSheets;
import org.framewise.scoring.Correction;
import org.framewise.testing.ClassAtWork;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClassCalibrationTest extends OnEachEngine {
    private static final List<Confidence> STATED = List.of(P95, P95, P95, P95, P75, P75, P50, P50);
    private static final List<Boolean> RIGHT = List.of(true, true, true, false, true, false, true, false);

    private ClassAtWork room;

    @BeforeEach
    void aQuiz() {
        world.catalogue.put(Items.quiz(
                "A",
                Items.classify("A-1")
                        .factual("A-1.0", "A-1.1", "A-1.2", "A-1.3", "A-1.4", "A-1.5", "A-1.6", "A-1.7")
                        .confidenceAsked()
                        .build(),
                Items.choice("A-2")
                        .key("a")
                        .distractor("b", Misconception.MISREAD)
                        .distractor("c", Misconception.MISREAD)
                        .distractor("d", Misconception.MISREAD)
                        .confidenceAsked()
                        .build(),
                Items.twoChoices("A-3")));
        room = new ClassAtWork(world, world.teacher("Ms Lee"), "A");
        sorts(new ClassAtWork(world, world.teacher("Mr Other"), "A").begins("Stranger"));
    }

    private static World.Taking sorts(World.Taking taking) {
        Map<String, String> categories = new HashMap<>();
        Map<String, Confidence> confidence = new HashMap<>();
        for (int i = 0; i < 8; i++) {
            categories.put("A-1." + i, RIGHT.get(i) ? FACTUAL : OPINION);
            confidence.put("A-1." + i, STATED.get(i));
        }
        return taking.gives("A-1", new Response.Classify(categories), confidence);
    }

    private static void chooses(World.Taking taking, String choice, Confidence confidence) {
        taking.gives("A-2", new Response.SingleChoice(choice), Map.of("A-2", confidence));
    }

    private ClassCalibration calibration() {
        return ClassCalibration.of(the(AnswerSheets.class)
                .of(new TeacherScope(room.teacherId()), new QuizId("A"), Selection.all(ZoneOffset.UTC)));
    }

    @Test
    void withoutJudgementsThereIsNoCalibration() {
        room.begins("Ada");

        assertThat(calibration()).isEqualTo(new ClassCalibration(1, List.of()));
    }

    @Test
    void calibrationOfEightStatementsOnThreeLevelsMatchesTheWorkedExample() {
        sorts(room.begins("Ada"));

        assertThat(calibration().kinds()).hasSize(1);
        OfKind two = calibration().kinds().getFirst();
        assertThat(two.alternatives()).isEqualTo(Alternatives.TWO);
        assertThat(two.learners()).isEqualTo(1);
        Calibration calibration = two.calibration();
        assertThat(calibration.n()).isEqualTo(8);
        assertThat(calibration.brier()).isEqualTo(0.254375, within(1e-9));
        assertThat(calibration.overconfidence()).isEqualTo(0.1625, within(1e-9));
        assertThat(calibration.reliability()).isEqualTo(0.035625, within(1e-9));
        assertThat(calibration.resolution()).isEqualTo(0.015625, within(1e-9));
        assertThat(calibration.uncertainty()).isEqualTo(0.234375, within(1e-9));
        assertThat(two.isShown()).isTrue();
        assertThat(two.partsShown()).isFalse();
    }

    @Test
    void identicalResponsesAreCountedPerLearner() {
        for (int i = 0; i < 10; i++) {
            sorts(room.begins("Learner " + i));
        }

        OfKind two = calibration().kinds().getFirst();
        assertThat(two.learners()).isEqualTo(10);
        assertThat(two.calibration().levels())
                .containsExactly(new Level(P50, 20, 10), new Level(P75, 20, 10), new Level(P95, 40, 30));
        assertThat(two.calibration().brier()).isEqualTo(0.254375, within(1e-9));
        assertThat(two.partsShown()).isTrue();
    }

    @Test
    void itemsWithFourAlternativesAreKeptApartFromThoseWithTwo() {
        sorts(room.begins("Ada"));
        World.Taking ben = room.begins("Ben");
        chooses(ben, "a", P25);
        ben.gives("A-3", new Response.SingleChoice("a"));

        assertThat(calibration().kinds())
                .extracting(OfKind::alternatives)
                .containsExactly(Alternatives.TWO, Alternatives.MORE);
        OfKind more = calibration().kinds().getLast();
        assertThat(more.calibration().levels()).containsExactly(new Level(P25, 1, 1));
        assertThat(more.isShown()).isFalse();
    }

    @Test
    void aSecondAttemptDoesNotAffectCalibration() {
        var ada = world.learner("Ada");
        World.Taking first = world.start(ada, "A");
        chooses(first, "b", P95);
        first.givesUp();
        chooses(world.start(ada, "A"), "a", P50);

        assertThat(calibration().kinds().getFirst().calibration().levels()).containsExactly(new Level(P95, 1, 0));
    }

    @Test
    void anAnswerAcceptedByACorrectionCountsAsRight() {
        chooses(room.begins("Ada"), "b", P75);
        chooses(room.begins("Ben"), "c", P75);
        world.correct(
                room.teacherId(), room.id(), new ItemId("A-2"), new Correction.Accept("b", ""), "The text says both.");

        assertThat(calibration().kinds().getFirst().calibration().levels()).containsExactly(new Level(P75, 2, 1));
    }

    @Test
    void thatConfidenceWasNotAskedForIsReported() {
        ClassAtWork other = new ClassAtWork(world, room.teacher, "A");
        the(AssignmentControl.class)
                .change(
                        other.teacherId(),
                        other.assignment,
                        new Window(world.clock.instant(), null),
                        new Terms(Terms.FeedbackTiming.ITEM, false),
                        null);
        other.begins("Ada").chooses("A-2", "a").givesUp();

        assertThat(calibration()).isEqualTo(new ClassCalibration(0, List.of()));
    }
}
