package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.framewise.attempt.Terms.FeedbackTiming.CLOSED;
import static org.framewise.attempt.Terms.FeedbackTiming.END;
import static org.framewise.attempt.Terms.FeedbackTiming.ITEM;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.Refusal;
import org.framewise.attempt.ResponseInput;
import org.framewise.attempt.Reviews;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.classroom.Assigned.Stage;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.testing.SqlDiffers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SqlDiffers
class AssignedWorkTest extends ClassroomFixture {
    private static final String AT_NINE = "2026-03-02T09:00:00Z";

    private AssignedWork work;
    private Assignments assignments;
    private Classroom room;
    private Learner ada;

    @BeforeEach
    void twoClassroomsAndSomebodyWhoIsInNone() {
        work = the(AssignedWork.class);
        assignments = the(Assignments.class);
        world.catalogue.put(Items.quiz("A", choice("A-1"), choice("A-2")));
        world.catalogue.put(Items.quiz("B", choice("B-1")));
        world.catalogue.put(Items.check("E", List.of(choice("EA-1")), List.of(choice("EB-1"))));
        room = classrooms.create(lee.id(), "7b");
        Classroom other = classrooms.create(world.teacher("Mr Other").id(), "8a");
        Classes.once(world, other, "A", ITEM);
        Classes.member(world, other, "Eve");
        world.learner("Nobody");
        ada = Classes.member(world, room, "Ada");
    }

    private static ChoiceItem choice(String id) {
        return Items.twoChoicesWithConfidence(id);
    }

    private static void assertRefused(Refusal.Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    /** Submits an attempt with empty responses. */
    private Attempt finished(Learner learner, Assignment assignment) {
        Attempt attempt = work.start(learner.id(), assignment.id());
        for (var item : attempt.items()) {
            attempt = the(Attempts.class)
                    .respond(
                            attempt.id(),
                            learner.id(),
                            item.id(),
                            new ResponseInput(Items.noResponse(item), Map.of(), Duration.ofSeconds(1)));
        }
        return attempt;
    }

    private Stage stage(Assignment assignment) {
        return work.find(ada.id(), assignment.id()).orElseThrow().stage();
    }

    @Test
    void aLearnerWithoutAClassroomHasNoAssignments() {
        Classes.once(world, room, "A", ITEM);

        assertThat(work.of(world.guest().id())).isEmpty();
    }

    @Test
    void anAttemptKeepsTheTermsUnderWhichItStarted() {
        Assignment given = assignments.create(
                lee.id(),
                room,
                new QuizId("A"),
                new Window(world.clock.instant(), null),
                new Terms(END, false),
                null,
                false);
        Attempt.Open first = work.start(ada.id(), given.id());
        the(AssignmentControl.class).change(lee.id(), given, given.window(), new Terms(ITEM, true), null);

        assertThat(first.head().assignment()).isEqualTo(given.id());
        assertThat(the(Attempts.class).find(first.id()).orElseThrow().head().terms())
                .isEqualTo(new Terms(END, false));
        assertThat(the(Attempts.class).present(first, 1).levels()).isEmpty();
    }

    @Test
    void confidenceIsNotStoredIfTheTermsDoNotAskForIt() {
        Assignment given = assignments.create(
                lee.id(),
                room,
                new QuizId("B"),
                new Window(world.clock.instant(), null),
                new Terms(ITEM, false),
                null,
                false);
        Attempt.Open attempt = work.start(ada.id(), given.id());
        the(Attempts.class)
                .respond(
                        attempt.id(),
                        ada.id(),
                        attempt.items().getFirst().id(),
                        new ResponseInput(
                                new Response.SingleChoice("a"), Map.of("B-1", Confidence.P95), Duration.ofSeconds(1)));

        assertThat(stored(attempt, "B-1").input().confidence()).isEmpty();
    }

    @Test
    void startingAnAssignmentOfAnotherClassroomIsRefused() {
        Classroom other = classrooms.create(lee.id(), "9c");
        Assignment theirs = Classes.once(world, other, "A", ITEM);

        assertRefused(Refusal.Reason.NO_SUCH_ASSIGNMENT, () -> work.start(ada.id(), theirs.id()));
        assertRefused(
                Refusal.Reason.NO_SUCH_ASSIGNMENT,
                () -> work.start(world.guest().id(), theirs.id()));
        assertThat(work.find(ada.id(), theirs.id())).isEmpty();
    }

    @Test
    void anAssignmentCanOnlyBeStartedWithinItsWindow() {
        Assignment given = assignments.create(
                lee.id(),
                room,
                new QuizId("A"),
                new Window(Instant.parse("2026-03-02T08:30:00Z"), Instant.parse(AT_NINE)),
                Terms.USUAL,
                1,
                false);

        assertRefused(Refusal.Reason.NOT_OPEN_YET, () -> work.start(ada.id(), given.id()));
        assertThat(stage(given)).isEqualTo(Stage.NOT_OPEN_YET);
        world.clock.set("2026-03-02T08:30:00Z");
        assertThat(stage(given)).isEqualTo(Stage.TO_START);
        world.clock.set(AT_NINE);
        assertRefused(Refusal.Reason.CLOSED, () -> work.start(ada.id(), given.id()));
        assertThat(stage(given)).isEqualTo(Stage.MISSED);
    }

    @Test
    void theLimitOnAttemptsAppliesPerAssignment() {
        world.start(ada, "A").givesUp();
        Assignment given = Classes.given(world, room, "A", ITEM, null, 2, false);

        assertThat(work.find(ada.id(), given.id()).orElseThrow().left()).isEqualTo(OptionalInt.of(2));
        finished(ada, given);
        assertThat(stage(given)).isEqualTo(Stage.AGAIN);
        assertThat(work.find(ada.id(), given.id()).orElseThrow().left()).isEqualTo(OptionalInt.of(1));
        finished(ada, given);
        assertThat(stage(given)).isEqualTo(Stage.DONE);
        assertRefused(Refusal.Reason.NO_ATTEMPTS_LEFT, () -> work.start(ada.id(), given.id()));
        assertThat(work.find(ada.id(), given.id()).orElseThrow().done()).isEqualTo(2);
    }

    @Test
    void startingAgainContinuesTheOpenAttempt() {
        Assignment given = Classes.once(world, room, "A", ITEM);

        Attempt.Open first = work.start(ada.id(), given.id());

        assertThat(work.start(ada.id(), given.id())).isEqualTo(first);
        assertThat(stage(given)).isEqualTo(Stage.IN_PROGRESS);
    }

    @Test
    void aDoubleClickStartsOneAttempt() {
        Assignment once = Classes.once(world, room, "A", ITEM);
        Assignment pair = Classes.pair(world, room, "E");

        assertThat(together(4, () -> work.start(ada.id(), once.id())))
                .extracting(Attempt::id)
                .hasSize(4)
                .containsOnly(work.find(ada.id(), once.id())
                        .orElseThrow()
                        .attempts()
                        .getFirst()
                        .id());
        together(4, () -> work.start(ada.id(), pair.id()));
        assertThat(rows("attempt")).isEqualTo(2);
        assertThat(rows("first_form")).isEqualTo(1);
    }

    @Test
    void practisingAndStartingConcurrentlyCreatesBothAttempts() {
        for (int round = 1; round <= 5; round++) {
            Learner learner = Classes.member(world, room, "Learner " + round);
            Assignment given = Classes.once(world, room, "A", ITEM);

            List<Attempt.Open> started = together(List.<Callable<Attempt.Open>>of(
                    () -> work.start(learner.id(), given.id()),
                    () -> the(Attempts.class).start(learner.id(), new QuizId("A"))));

            assertThat(started).extracting(attempt -> attempt.head().sitting()).containsExactlyInAnyOrder(1, 2);
        }
    }

    @Test
    void thirtyConcurrentStartsAreSplitEvenlyBetweenTheForms() {
        Assignment pair = Classes.pair(world, room, "E");
        List<Learner> thirty = Classes.members(world, room, 30);

        List<Attempt.Open> started = together(thirty.stream()
                .map(learner -> (Callable<Attempt.Open>) () -> work.start(learner.id(), pair.id()))
                .toList());

        assertThat(started.stream()
                        .collect(Collectors.groupingBy(
                                attempt -> attempt.head().form().id().value(), Collectors.counting())))
                .isEqualTo(Map.of("A", 15L, "B", 15L));
        assertThat(rows("first_form")).isEqualTo(30);
    }

    @Test
    void theFormsStayBalancedWhenAMemberLeaves() {
        Assignment pair = Classes.pair(world, room, "E");
        Attempt.Open first = work.start(ada.id(), pair.id());
        Learner ben = Classes.member(world, room, "Ben");
        Attempt.Open second = work.start(ben.id(), pair.id());
        assertThat(second.head().form().id()).isNotEqualTo(first.head().form().id());
        the(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("DELETE FROM learner WHERE id = :id")
                .param("id", ben.id().value())
                .update();

        Learner cem = Classes.member(world, room, "Cem");

        assertThat(work.start(cem.id(), pair.id()).head().form().id())
                .isEqualTo(second.head().form().id());
    }

    @Test
    void theSecondPartMustBeOpenedByTheTeacherAndThereIsNoThird() {
        Assignment pair = Classes.pair(world, room, "E");
        Attempt before = finished(ada, pair);
        assertThat(stage(pair)).isEqualTo(Stage.WAITING_FOR_SECOND);
        assertRefused(Refusal.Reason.POST_NOT_OPEN, () -> work.start(ada.id(), pair.id()));

        the(AssignmentControl.class).openPost(lee.id(), pair);

        assertThat(stage(pair)).isEqualTo(Stage.SECOND_TO_START);
        assertThat(the(Reviews.class).released(before)).isFalse();
        Attempt after = finished(ada, pair);
        assertThat(after.head().form().id()).isNotEqualTo(before.head().form().id());
        assertThat(stage(pair)).isEqualTo(Stage.DONE);
        assertThat(the(Reviews.class).released(before)).isTrue();
        assertRefused(Refusal.Reason.CHECK_TAKEN, () -> work.start(ada.id(), pair.id()));
    }

    @Test
    void latecomersStartWithTheFirstPartEvenAfterTheSecondIsOpened() {
        Assignment pair = Classes.pair(world, room, "E");
        the(AssignmentControl.class).openPost(lee.id(), pair);

        assertThat(stage(pair)).isEqualTo(Stage.TO_START);
        finished(ada, pair);
        assertThat(stage(pair)).isEqualTo(Stage.SECOND_TO_START);
    }

    @Test
    void anEarlierCheckTakenAsPracticeDoesNotCountForThePair() {
        world.start(ada, "E").givesUp();
        Assignment pair = Classes.pair(world, room, "E");

        Attempt first = finished(ada, pair);

        assertThat(the(Reviews.class).released(first)).isFalse();
        assertThat(stage(pair)).isEqualTo(Stage.WAITING_FOR_SECOND);
    }

    @Test
    void assignmentsAreSortedInTheOrderInWhichLearnersShouldDoThem() {
        Assignment done = Classes.once(world, room, "B", ITEM);
        finished(ada, done);
        Assignment noEnd = Classes.once(world, room, "A", ITEM);
        Assignment soon = Classes.given(world, room, "A", ITEM, AT_NINE, 1, false);
        Assignment tomorrow = assignments.create(
                lee.id(),
                room,
                new QuizId("A"),
                new Window(Instant.parse("2026-03-03T08:00:00Z"), null),
                Terms.USUAL,
                1,
                false);
        Assignment begun = Classes.once(world, room, "A", ITEM);
        work.start(ada.id(), begun.id());

        assertThat(work.of(ada.id()))
                .extracting(assigned -> assigned.assignment().id())
                .containsExactly(begun.id(), soon.id(), noEnd.id(), tomorrow.id(), done.id());
    }

    @Test
    void aCheckAssignedAsAPairLeadsToItsAssignmentInsteadOfPractice() {
        Assignment pair = Classes.given(world, room, "E", END, AT_NINE, null, true);
        QuizId check = new QuizId("E");

        assertThat(work.insteadOf(ada.id(), check))
                .map(assigned -> assigned.assignment().id())
                .contains(pair.id());
        assertThat(work.insteadOf(world.guest().id(), check)).isEmpty();
        assertThat(work.insteadOf(ada.id(), new QuizId("B"))).isEmpty();
        finished(ada, pair);
        assertThat(work.insteadOf(ada.id(), check)).isPresent();
        world.clock.set(AT_NINE);
        assertThat(work.insteadOf(ada.id(), check)).isEmpty();
    }

    @Test
    void anUpcomingPairLeadsToItsAssignmentToo() {
        assignments.create(
                lee.id(),
                room,
                new QuizId("E"),
                new Window(Instant.parse("2026-03-09T08:00:00Z"), null),
                new Terms(END, true),
                null,
                true);

        assertThat(work.insteadOf(ada.id(), new QuizId("E")))
                .map(Assigned::stage)
                .contains(Stage.NOT_OPEN_YET);
    }

    @Test
    void anOrdinaryQuizCanBePractisedOnceTheAssignmentIsDoneAndItsKeysMayBeSeen() {
        Assignment given = Classes.once(world, room, "A", END);
        Assignment late = Classes.given(world, room, "B", CLOSED, AT_NINE, 1, false);
        assertThat(work.insteadOf(ada.id(), new QuizId("A"))).isPresent();

        finished(ada, given);
        finished(ada, late);

        assertThat(work.insteadOf(ada.id(), new QuizId("A"))).isEmpty();
        assertThat(work.insteadOf(ada.id(), new QuizId("B"))).isPresent();
    }

    @Test
    void anAssignmentContinuesWithTheLastRevisionWhenItsFileIsGone() {
        Assignment given = Classes.once(world, room, "B", ITEM);
        Assignment pair = Classes.pair(world, room, "E");
        world.catalogue.remove(new QuizId("B"));
        world.catalogue.remove(new QuizId("E"));

        assertThat(work.of(ada.id()))
                .extracting(Assigned::assignment, assigned -> assigned.quiz().title(), Assigned::stage)
                .containsExactlyInAnyOrder(
                        tuple(given, "Title of B", Assigned.Stage.TO_START),
                        tuple(pair, "Title of E", Assigned.Stage.TO_START));
        assertThat(finished(ada, given).quiz().title()).isEqualTo("Title of B");
        assertThat(finished(ada, pair).quiz().title()).isEqualTo("Title of E");
        assertThat(work.of(ada.id()))
                .extracting(Assigned::stage)
                .containsExactlyInAnyOrder(Assigned.Stage.DONE, Assigned.Stage.WAITING_FOR_SECOND);
    }

    @Test
    void anAssignmentWithAnUnknownQuizIsListedForLearnersWhoStartedIt() {
        Assignment begun = Classes.once(world, room, "A", ITEM);
        Assignment other = Classes.once(world, room, "B", ITEM);
        work.start(ada.id(), begun.id());
        world.catalogue.forget(new QuizId("A"));
        world.catalogue.forget(new QuizId("B"));
        assertThat(work.isGiven(ada.id(), other.id())).isTrue();

        assertThat(work.of(ada.id())).extracting(Assigned::assignment).containsExactly(begun);
        assertRefused(Refusal.Reason.NO_SUCH_QUIZ, () -> work.start(ada.id(), other.id()));
    }
}
