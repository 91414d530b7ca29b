package org.framewise.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewise.attempt.Terms.FeedbackTiming.CLOSED;
import static org.framewise.attempt.Terms.FeedbackTiming.ITEM;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.ResponseInput;
import org.framewise.classroom.AssignedWork;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.AssignmentControl;
import org.framewise.classroom.Assignments;
import org.framewise.classroom.Classes;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Learner;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.Items;
import org.framewise.testing.ScreenTest;
import org.framewise.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The end page of an assigned attempt reveals nothing too early, and says what comes next. */
@SuppressWarnings("NullAway.Init")
class AssignedEndTest extends ScreenTest {
    private static final String AT_NINE = "2026-03-02T09:00:00Z";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Assignments assignments;

    @Autowired
    private AssignmentControl control;

    @Autowired
    private AssignedWork work;

    private World world;
    private Classroom room;
    private Learner ada;

    @BeforeEach
    void aMember() {
        world = new World(program);
        catalogue.put(Items.quiz("A", choice("A-1"), choice("A-2")));
        catalogue.put(Items.quiz("B", choice("B-1")));
        catalogue.put(Items.check("E", List.of(choice("EA-1")), List.of(choice("EB-1"))));
        room = world.the(Classrooms.class).create(world.teacher("Ms Lee").id(), "7b");
        ada = learner("Ada");
        Classes.join(world, room, ada);
    }

    private static ChoiceItem choice(String id) {
        return Items.twoChoices(id);
    }

    private Attempt respondToAll(Attempt attempt) {
        Attempt now = attempt;
        for (var item : attempt.items()) {
            now = attempts.respond(
                    attempt.id(),
                    ada.id(),
                    item.id(),
                    new ResponseInput(Items.rightResponse(item), Map.of(), Duration.ofSeconds(1)));
        }
        return now;
    }

    private Attempt finished(Assignment assignment) {
        return respondToAll(work.start(ada.id(), assignment.id()));
    }

    private String plainWords() {
        return words().replace('\u202f', ' ');
    }

    @Test
    void feedbackAfterClosingIsAnnouncedAndNotRevealedEarly() {
        Assignment given = Classes.given(world, room, "A", CLOSED, AT_NINE, 1, false);
        Attempt attempt = finished(given);
        open("end/" + attempt.id());

        assertThat(plainWords())
                .contains(
                        "Your answers are in",
                        "You’ll see what is right and why once the quiz has closed (Mar 2, 2026, 10:00 AM CET).")
                .doesNotContain("of 100", "Right", "By skill");
        assertThat(links()).containsExactly("Back to the quizzes -> .");
        open("look-back/" + attempt.id());
        assertThat(address()).isEqualTo("end/" + attempt.id());

        clock.set(AT_NINE);
        open("end/" + attempt.id());
        assertThat(words()).contains("100 of 100");
    }

    @Test
    void attemptsSubmittedByClosingSaySoAndHowMuchWasAnswered() {
        Assignment given = Classes.once(world, room, "A", ITEM);
        Attempt.Open attempt = work.start(ada.id(), given.id());
        attempts.respond(
                attempt.id(),
                ada.id(),
                attempt.items().getFirst().id(),
                new ResponseInput(Items.rightResponse(attempt.items().getFirst()), Map.of(), Duration.ofSeconds(1)));
        control.close(room.owner(), given);
        open("end/" + attempt.id());

        assertThat(plainWords())
                .contains(
                        "This closed Mar 2, 2026, 9:00 AM CET, and your answers were handed in as they were: 1 of 2 questions answered.")
                .contains("100 of 100", "Based on 1 of 2 questions.");
    }

    @Test
    void aBarelyStartedAttemptHasNoScore() {
        catalogue.put(Items.quiz("C", choice("C-1"), choice("C-2"), choice("C-3")));
        Assignment given = Classes.once(world, room, "C", ITEM);
        Attempt.Open attempt = work.start(ada.id(), given.id());
        attempts.respond(
                attempt.id(),
                ada.id(),
                attempt.items().getFirst().id(),
                new ResponseInput(Items.rightResponse(attempt.items().getFirst()), Map.of(), Duration.ofSeconds(1)));
        control.close(room.owner(), given);
        open("end/" + attempt.id());

        assertThat(words())
                .contains("1 of 3 questions answered", "Not enough data yet.")
                .doesNotContain("100 of 100");
        open("look-back/" + attempt.id());
        assertThat(words()).contains("Title of C-1").doesNotContain("Title of C-2");
    }

    @Test
    void theEndPageLinksToTheNextAssignmentAndRemainingAttempts() {
        Assignment twice = Classes.given(world, room, "A", ITEM, null, 2, false);
        Assignment next = Classes.once(world, room, "B", ITEM);
        Attempt attempt = finished(twice);
        open("end/" + attempt.id());

        assertThat(links())
                .containsExactly(
                        "Look back at every question -> look-back/" + attempt.id(),
                        "Next: Title of B -> start/assignment/" + next.id(),
                        "Take it again (1 attempt left) -> start/assignment/" + twice.id(),
                        "Back to the quizzes -> .");
    }

    @Test
    void theFirstPartOfAPairWaitsForTheTeacher() {
        Assignment pair = Classes.pair(world, room, "E");
        Attempt first = finished(pair);
        open("end/" + first.id());
        assertThat(words())
                .contains("That was the first part. Your teacher will open the second part")
                .doesNotContain("of 100");
        assertThat(links()).containsExactly("Back to the quizzes -> .");

        control.openPost(room.owner(), pair);
        open("end/" + first.id());
        assertThat(words()).contains("The second part is open now").doesNotContain("of 100");
        assertThat(links())
                .containsExactly(
                        "Start the second part now -> start/assignment/" + pair.id(), "Back to the quizzes -> .");
    }

    @Test
    void bothPartsOfAPairAreComparedWithoutPracticeAttempts() {
        Attempt practised = respondToAll(start(ada, "E"));
        Assignment pair = Classes.pair(world, room, "E");
        Attempt first = finished(pair);
        control.openPost(room.owner(), pair);
        Attempt second = finished(pair);
        open("end/" + second.id());

        assertThat(words()).contains("Before and after");
        assertThat(links())
                .containsExactly(
                        "Look back at every question -> look-back/" + first.id(),
                        "Look back at every question -> look-back/" + second.id(),
                        "Back to the quizzes -> .");
        open("end/" + practised.id());
        assertThat(words()).contains("Your answers are in").doesNotContain("of 100");
    }

    @Test
    void aPairThatWasClosedAfterItsFirstPartShowsThatPart() {
        Assignment pair = Classes.pair(world, room, "E");
        Attempt first = finished(pair);
        control.close(room.owner(), pair);
        open("end/" + first.id());

        assertThat(words()).contains("Your result", "100 of 100").doesNotContain("Before and after");
    }
}
