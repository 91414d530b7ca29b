package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.framewise.attempt.Terms.FeedbackTiming.CLOSED;
import static org.framewise.attempt.Terms.FeedbackTiming.END;
import static org.framewise.attempt.Terms.FeedbackTiming.ITEM;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.DraftWriting;
import org.framewise.attempt.Drafts;
import org.framewise.attempt.Refusal;
import org.framewise.attempt.ResponseInput;
import org.framewise.attempt.Reviews;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.SqlDiffers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlDiffers
class AssignmentsTest extends OnEachEngine {
    private static final String AT_NINE = "2026-03-02T09:00:00Z";
    private static final ItemId FIRST = new ItemId("A-1");
    private static final ItemId SECOND = new ItemId("A-2");

    private Assignments assignments;
    private Attempts attempts;
    private Teacher lee;
    private Teacher stranger;
    private Classroom room;
    private Learner ada;
    private Attempt.Open byStranger;

    @BeforeEach
    void twoClassroomsAtWork() {
        assignments = the(Assignments.class);
        attempts = the(Attempts.class);
        world.catalogue.put(Items.quiz("A", choice("A-1"), choice("A-2")));
        world.catalogue.put(Items.check("E", List.of(choice("EA-1")), List.of(choice("EB-1"))));
        lee = world.teacher("Ms Lee");
        stranger = world.teacher("Mr Stranger");
        room = world.classroom(lee.id(), "7b");
        Classroom other = world.classroom(stranger.id(), "8a");
        Assignment theirs = Classes.once(world, other, "A", ITEM);
        byStranger = the(AssignedWork.class)
                .start(Classes.member(world, other, "Eve").id(), theirs.id());
        ada = Classes.member(world, room, "Ada");
    }

    private static ChoiceItem choice(String id) {
        return Items.twoChoices(id);
    }

    private static ResponseInput chosen(String choice) {
        return new ResponseInput(new Response.SingleChoice(choice), Map.of(), Duration.ofSeconds(3));
    }

    private static void assertRefused(Refusal.Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private Attempt.Open start(Learner learner, Assignment assignment) {
        return the(AssignedWork.class).start(learner.id(), assignment.id());
    }

    private Attempt now(Attempt attempt) {
        return attempts.find(attempt.id()).orElseThrow();
    }

    private Assignment now(Assignment assignment) {
        return assignments.find(assignment.id()).orElseThrow();
    }

    private List<String> audit() {
        return the(JdbcClient.class)
                .sql(
                        "SELECT teacher_name, action, subject FROM audit WHERE classroom_id = :room ORDER BY happened_at, id")
                .param("room", room.id().value())
                .query((row, n) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .list();
    }

    private void advance() {
        world.clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void closingAnAssignmentSubmitsOpenAttemptsAsTheyAre() {
        Assignment given = Classes.once(world, room, "A", ITEM);
        Attempt.Open halfDone = start(ada, given);
        attempts.respond(halfDone.id(), ada.id(), FIRST, chosen("a"));
        the(Drafts.class).keep(halfDone.id(), SECOND, chosen("b"));
        Attempt.Open untouched = start(Classes.member(world, room, "Ben"), given);
        advance();

        assertThat(the(AssignmentControl.class).close(lee.id(), given)).isEqualTo(2);

        assertThat(now(halfDone)).isInstanceOfSatisfying(Attempt.Submitted.class, submitted -> {
            assertThat(submitted.byClosing()).isTrue();
            assertThat(submitted.submittedAt()).isEqualTo(Instant.parse("2026-03-02T08:01:00Z"));
            assertThat(submitted.answered()).containsExactlyInAnyOrder(FIRST, SECOND);
        });
        assertThat(stored(halfDone, "A-2").input()).isEqualTo(chosen("b"));
        assertThat(now(untouched))
                .isInstanceOfSatisfying(
                        Attempt.Submitted.class,
                        submitted -> assertThat(submitted.answered()).isEmpty());
        assertThat(now(byStranger)).isInstanceOf(Attempt.Open.class);
        assertThat(now(given).settledAt()).isEqualTo(Instant.parse("2026-03-02T08:01:00Z"));
    }

    @Test
    void closingAnAssignmentTwiceHasNoFurtherEffect() {
        Assignment given = Classes.once(world, room, "A", ITEM);
        start(ada, given);
        the(AssignmentControl.class).close(lee.id(), given);
        Assignment closed = now(given);
        advance();

        assertThat(the(AssignmentControl.class).close(lee.id(), given)).isZero();

        assertThat(now(given)).isEqualTo(closed);
        assertThat(audit()).hasSize(2);
    }

    @Test
    void anUpcomingAssignmentCanBeClosed() {
        Assignment later = assignments.create(
                lee.id(),
                room,
                new QuizId("A"),
                new Window(Instant.parse("2026-03-05T08:00:00Z"), null),
                Terms.USUAL,
                1,
                false);

        the(AssignmentControl.class).close(lee.id(), later);

        assertThat(now(later).window()).isEqualTo(new Window(world.clock.instant(), world.clock.instant()));
    }

    @Test
    void anAssignmentClosesOnceAtItsClosingTime() {
        Assignment given = Classes.given(world, room, "A", ITEM, AT_NINE, 1, false);
        Attempt.Open open = start(ada, given);
        the(Drafts.class).keep(open.id(), FIRST, chosen("a"));
        world.clock.set("2026-03-02T08:59:59.999Z");
        the(OverdueAssignments.class).submitOverdue();
        assertThat(now(open)).isInstanceOf(Attempt.Open.class);
        assertThat(now(given).settledAt()).isNull();

        world.clock.set(AT_NINE);
        the(OverdueAssignments.class).submitOverdue();

        assertThat(now(open)).isInstanceOf(Attempt.Submitted.class);
        assertThat(stored(open, "A-1").input()).isEqualTo(chosen("a"));
        Assignment settled = now(given);
        assertThat(settled.settledAt()).isEqualTo(Instant.parse(AT_NINE));
        advance();
        the(OverdueAssignments.class).submitOverdue();
        assertThat(now(given)).isEqualTo(settled);
        assertThat(audit()).containsExactly("Ms Lee assignment-made Title of A", "null assignment-closed Title of A");
    }

    @Test
    void aResponseAfterTheClosingTimeIsRefusedAndTheDraftSubmitted() {
        Assignment given = Classes.given(world, room, "A", ITEM, AT_NINE, 1, false);
        Attempt.Open open = start(ada, given);
        world.clock.set(AT_NINE);

        assertRefused(Refusal.Reason.CLOSED, () -> attempts.respond(open.id(), ada.id(), FIRST, chosen("b")));
        the(OverdueAssignments.class).submitOverdue();

        assertThat(now(open))
                .isInstanceOfSatisfying(
                        Attempt.Submitted.class,
                        submitted -> assertThat(submitted.byClosing()).isTrue());
        assertThat(stored(open, "A-1").input()).isEqualTo(chosen("b"));
    }

    @Test
    void aResponseToASubmittedAttemptIsRefusedAndChangesNothing() {
        Assignment given = Classes.once(world, room, "A", ITEM);
        Attempt.Open open = start(ada, given);
        the(Drafts.class).keep(open.id(), FIRST, chosen("a"));
        the(AssignmentControl.class).close(lee.id(), given);

        assertRefused(Refusal.Reason.CLOSED, () -> attempts.respond(open.id(), ada.id(), SECOND, chosen("b")));
        assertThat(attempts.respond(open.id(), ada.id(), FIRST, chosen("b"))).isEqualTo(now(open));
        assertThat(attempts.responses(open.id())).containsOnlyKeys(FIRST);
        assertThat(stored(open, "A-1").input()).isEqualTo(chosen("a"));
    }

    @Test
    void aResponseDuringClosingIsNeitherLostNorCountedTwice() {
        for (int round = 1; round <= 10; round++) {
            Learner learner = Classes.member(world, room, "Learner " + round);
            Assignment given = Classes.once(world, room, "A", ITEM);
            Attempt.Open open = start(learner, given);
            the(Drafts.class).keep(open.id(), FIRST, chosen("a"));
            advance();

            together(List.<Callable<Object>>of(
                    () -> the(AssignmentControl.class).close(lee.id(), given), () -> responded(open, learner, "a")));

            assertThat(now(open)).isInstanceOf(Attempt.Submitted.class);
            assertThat(stored(open, "A-1").input()).isEqualTo(chosen("a"));
        }
    }

    private Object responded(Attempt open, Learner learner, String choice) {
        try {
            return attempts.respond(open.id(), learner.id(), FIRST, chosen(choice));
        } catch (Refusal closed) {
            return closed.reason();
        }
    }

    @Test
    void anAttemptStartedDuringClosingIsSubmittedOrRefused() {
        for (int round = 1; round <= 10; round++) {
            Learner learner = Classes.member(world, room, "Learner " + round);
            Assignment given = Classes.once(world, room, "A", ITEM);
            advance();

            together(List.<Callable<Object>>of(
                    () -> the(AssignmentControl.class).close(lee.id(), given), () -> {
                        try {
                            return start(learner, given);
                        } catch (Refusal closed) {
                            return closed.reason();
                        }
                    }));

            assertThat(attempts.of(learner.id()))
                    .allSatisfy(attempt -> assertThat(attempt).isInstanceOf(Attempt.Submitted.class));
        }
    }

    @Test
    void anAssignmentCanBeClosedWhileDraftsAreBeingWritten() {
        Assignment given = Classes.once(world, room, "A", ITEM);
        List<Attempt.Open> open = Classes.members(world, room, 12).stream()
                .map(learner -> start(learner, given))
                .toList();
        open.forEach(attempt -> the(Drafts.class).keep(attempt.id(), FIRST, chosen("a")));
        open.forEach(attempt -> the(Drafts.class).keep(attempt.id(), SECOND, chosen("b")));
        advance();

        together(List.<Callable<Object>>of(() -> the(AssignmentControl.class).close(lee.id(), given), () -> {
            for (int i = 0; i < 20; i++) {
                open.forEach(attempt -> the(Drafts.class).keep(attempt.id(), SECOND, chosen("b")));
                DraftWriting.write(the(Drafts.class));
            }
            return "";
        }));

        assertThat(open)
                .allSatisfy(
                        attempt -> assertThat(attempts.responses(attempt.id())).hasSize(2));
    }

    @Test
    void aReopenedAssignmentAcceptsResponsesAndKeepsSubmittedAttempts() {
        Assignment given = Classes.given(world, room, "A", CLOSED, AT_NINE, 2, false);
        Attempt.Open first = start(ada, given);
        world.clock.set(AT_NINE);
        the(OverdueAssignments.class).submitOverdue();
        assertThat(the(Reviews.class).released(now(first))).isTrue();
        advance();

        assertIllegal(() -> the(AssignmentControl.class).openAgain(lee.id(), given, null));
        assertIllegal(
                () -> the(AssignmentControl.class).openAgain(lee.id(), given, Instant.parse("2026-03-02T09:00:59Z")));
        the(AssignmentControl.class).openAgain(lee.id(), given, Instant.parse("2026-03-02T10:00:00Z"));

        assertThat(now(given).settledAt()).isNull();
        assertThat(now(first)).isInstanceOf(Attempt.Submitted.class);
        assertThat(the(Reviews.class).released(now(first))).isFalse();
        Attempt.Open second = start(ada, given);
        world.clock.set("2026-03-02T10:00:00Z");
        the(OverdueAssignments.class).submitOverdue();
        assertThat(now(second)).isInstanceOf(Attempt.Submitted.class);
    }

    private static void assertIllegal(ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call);
    }

    @Test
    void changingTheTermsDoesNotAffectAttemptsInProgress() {
        Assignment given = Classes.once(world, room, "A", ITEM);
        Attempt.Open open = start(ada, given);

        Assignment changed = the(AssignmentControl.class)
                .change(
                        lee.id(),
                        given,
                        new Window(Instant.parse("2026-03-09T08:00:00Z"), Instant.parse("2026-03-10T08:00:00Z")),
                        new Terms(CLOSED, false),
                        null);

        assertThat(changed)
                .isEqualTo(now(given))
                .extracting(Assignment::window, Assignment::terms, Assignment::maxAttempts)
                .containsExactly(
                        new Window(given.window().opensAt(), Instant.parse("2026-03-10T08:00:00Z")),
                        new Terms(CLOSED, false),
                        null);
        assertThat(now(open)).isEqualTo(open);
        assertThat(attempts.respond(open.id(), ada.id(), FIRST, chosen("a")).answered())
                .containsExactly(FIRST);
        assertThat(the(Reviews.class).forLearner(now(open))).hasSize(1);
        assertThat(audit()).contains("Ms Lee assignment-changed Title of A");
    }

    @Test
    void anEarlierClosingTimeAppliesImmediately() {
        Assignment given = Classes.once(world, room, "A", ITEM);
        Attempt.Open open = start(ada, given);
        the(AssignmentControl.class)
                .change(
                        lee.id(),
                        given,
                        new Window(given.window().opensAt(), Instant.parse("2026-03-02T08:05:00Z")),
                        given.terms(),
                        1);
        world.clock.set("2026-03-02T08:05:00Z");

        assertRefused(Refusal.Reason.CLOSED, () -> attempts.respond(open.id(), ada.id(), FIRST, chosen("a")));
    }

    @Test
    void invalidTimesAreRefusedWithAReason() {
        Instant now = world.clock.instant();
        Instant later = Instant.parse(AT_NINE);
        Terms usual = Terms.USUAL;
        assertThat(assignments.problem(new Window(now, null), usual, null)).isEmpty();
        assertThat(assignments.problem(new Window(now, later), new Terms(CLOSED, true), null))
                .isEmpty();
        assertThat(assignments.problem(new Window(later, later), usual, null))
                .contains(Assignments.Problem.CLOSES_BEFORE_IT_OPENS);
        assertThat(assignments.problem(new Window(now.minusSeconds(9), now), usual, null))
                .contains(Assignments.Problem.CLOSES_IN_THE_PAST);
        assertThat(assignments.problem(new Window(now, null), new Terms(CLOSED, true), null))
                .contains(Assignments.Problem.FEEDBACK_NEVER);
        Window before = new Window(now.minusSeconds(9), now);
        assertThat(assignments.problem(before, usual, before)).isEmpty();
        assertIllegal(
                () -> assignments.create(lee.id(), room, new QuizId("A"), new Window(later, now), usual, 1, false));
        assertIllegal(
                () -> assignments.create(lee.id(), room, new QuizId("A"), new Window(now, null), usual, 0, false));
        assertIllegal(() -> assignments.create(lee.id(), room, new QuizId("A"), new Window(now, null), usual, 1, true));
    }

    @Test
    void aPairGivesNoFeedbackBetweenItsParts() {
        Assignment pair = assignments.create(
                lee.id(), room, new QuizId("E"), new Window(world.clock.instant(), null), Terms.USUAL, 3, true);

        assertThat(pair.terms().feedback()).isEqualTo(END);
        assertThat(pair.maxAttempts()).isNull();
        assertThat(now(pair)).isEqualTo(pair);
    }

    @Test
    void theSecondPartOfAPairCanBeOpenedOnlyOnce() {
        Assignment pair = Classes.pair(world, room, "E");
        the(AssignmentControl.class).openPost(lee.id(), pair);
        Assignment opened = now(pair);
        assertThat(opened.postOpenedAt()).isEqualTo(world.clock.instant());
        advance();
        the(AssignmentControl.class).openPost(lee.id(), pair);

        assertThat(now(pair)).isEqualTo(opened);
        assertIllegal(() -> the(AssignmentControl.class).openPost(lee.id(), Classes.once(world, room, "A", ITEM)));
        the(AssignmentControl.class).close(lee.id(), pair);
        assertRefused(Refusal.Reason.CLOSED, () -> the(AssignmentControl.class).openPost(lee.id(), now(pair)));
        assertThat(audit())
                .contains("Ms Lee post-opened Title of E", "Ms Lee assignment-closed Title of E")
                .hasSize(4);
    }

    @Test
    void deletingAnAssignmentRemovesOnlyItsOwnAttempts() {
        Assignment given = Classes.once(world, room, "A", ITEM);
        Attempt.Open mine = start(ada, given);
        attempts.respond(mine.id(), ada.id(), FIRST, chosen("a"));
        Attempt own = world.start(ada, "A").attempt();

        the(AssignmentControl.class).delete(lee.id(), given);

        assertThat(assignments.find(given.id())).isEmpty();
        assertThat(attempts.of(ada.id())).containsExactly(own);
        assertThat(rows("response")).isZero();
        assertThat(now(byStranger)).isEqualTo(byStranger);
        assertRefused(Refusal.Reason.NO_SUCH_ATTEMPT, () -> attempts.respond(mine.id(), ada.id(), SECOND, chosen("a")));
        assertThat(audit()).contains("Ms Lee assignment-deleted Title of A");
    }

    /**
     * After an assignment and a pair are deleted, learners can start what they are still offered: the other assignment
     * of the same quiz, a new pair, and the quiz itself.
     */
    @Test
    void afterAnAssignmentIsDeletedLearnersCanStartWhateverTheyAreOffered() {
        Assignment first = Classes.given(world, room, "A", ITEM, null, null, false);
        Assignment second = Classes.given(world, room, "A", ITEM, null, null, false);
        Assignment pair = Classes.pair(world, room, "E");
        Learner ben = Classes.member(world, room, "Ben");
        for (Assignment given : List.of(first, second, pair)) {
            submitted(start(ada, given), ada);
        }
        submitted(start(ben, first), ben);

        the(AssignmentControl.class).delete(lee.id(), first);
        the(AssignmentControl.class).delete(lee.id(), pair);

        Assignment pairAgain = Classes.pair(world, room, "E");
        List<Attempt.Open> started = together(4, () -> start(ada, second));
        assertThat(started)
                .extracting(Attempt::id)
                .containsOnly(started.getFirst().id());
        assertThat(start(ben, second).head().sitting()).isEqualTo(2);
        assertThat(start(ada, pairAgain).answered()).isEmpty();
        assertThat(attempts.start(ada.id(), new QuizId("A")).head().sitting()).isEqualTo(4);
        submitted(started.getFirst(), ada);
        assertThat(start(ada, second).head().sitting()).isEqualTo(5);
    }

    private void submitted(Attempt.Open open, Learner learner) {
        open.items().forEach(item -> attempts.respond(open.id(), learner.id(), item.id(), chosen("a")));
    }

    @Test
    void changingAColleaguesAssignmentIsRefused() {
        Assignment given = Classes.once(world, room, "A", ITEM);
        Attempt.Open open = start(ada, given);

        Assignment gone = Classes.once(world, room, "A", ITEM);
        the(AssignmentControl.class).delete(lee.id(), gone);
        for (Assignment id : List.of(given, gone)) {
            assertThat(assignments.find(id.id(), stranger.id())).isEmpty();
            for (ThrowingCallable change : List.<ThrowingCallable>of(
                    () -> the(AssignmentControl.class).change(stranger.id(), id, given.window(), Terms.USUAL, 3),
                    () -> the(AssignmentControl.class).close(stranger.id(), id),
                    () -> the(AssignmentControl.class).openAgain(stranger.id(), id, null),
                    () -> the(AssignmentControl.class).openPost(stranger.id(), id),
                    () -> the(AssignmentControl.class).delete(stranger.id(), id))) {
                assertRefused(Refusal.Reason.NO_SUCH_ASSIGNMENT, change);
            }
        }
        assertRefused(
                Refusal.Reason.NO_SUCH_ASSIGNMENT,
                () -> assignments.create(stranger.id(), room, new QuizId("A"), given.window(), Terms.USUAL, 1, false));
        assertThat(now(given)).isEqualTo(given);
        assertThat(now(open)).isEqualTo(open);
        assertThat(audit())
                .containsExactlyInAnyOrder(
                        "Ms Lee assignment-made Title of A",
                        "Ms Lee assignment-made Title of A",
                        "Ms Lee assignment-deleted Title of A");
        assertThat(assignments.find(given.id(), lee.id())).contains(given);
    }

    @Test
    void anUnavailableQuizCannotBeAssigned() {
        assertRefused(
                Refusal.Reason.NO_SUCH_QUIZ,
                () -> assignments.create(
                        lee.id(),
                        room,
                        new QuizId("Z"),
                        new Window(world.clock.instant(), null),
                        Terms.USUAL,
                        1,
                        false));
    }

    @Test
    void anAssignmentsProgressCountsLearnersAndAttempts() {
        Assignment twice = Classes.given(world, room, "E", ITEM, null, 2, false);
        Assignment untouched = Classes.once(world, room, "A", ITEM);
        Learner ben = Classes.member(world, room, "Ben");
        Classes.member(world, room, "Cem");
        for (int sitting = 0; sitting < 2; sitting++) {
            Attempt.Open open = start(ada, twice);
            open.items().forEach(item -> attempts.respond(open.id(), ada.id(), item.id(), chosen("a")));
        }
        start(ben, twice);
        world.start(ben, "A").givesUp();

        assertThat(assignments.progress(room.id()))
                .isEqualTo(Map.of(
                        twice.id(), new AssignmentProgress(3, 2, 1, 1, 1, 3),
                        untouched.id(), new AssignmentProgress(3, 0, 0, 0, 0, 0)));
    }

    @Test
    void feedbackIsReleasedAccordingToTheAssignmentsTerms() {
        Assignment atTheEnd = Classes.once(world, room, "A", END);
        Assignment afterClosing = Classes.given(world, room, "A", CLOSED, AT_NINE, 1, false);
        Assignment checkOnce = Classes.once(world, room, "E", ITEM);
        Reviews reviews = the(Reviews.class);

        Attempt end = start(ada, atTheEnd);
        end = attempts.respond(end.id(), ada.id(), FIRST, chosen("a"));
        assertThat(reviews.released(end)).isFalse();
        assertThat(reviews.forLearner(end, 1)).isEmpty();
        end = attempts.respond(end.id(), ada.id(), SECOND, chosen("a"));
        assertThat(reviews.forLearner(end)).hasSize(2);

        Attempt late = start(ada, afterClosing);
        late = attempts.respond(late.id(), ada.id(), FIRST, chosen("a"));
        late = attempts.respond(late.id(), ada.id(), SECOND, chosen("a"));
        assertThat(late).isInstanceOf(Attempt.Submitted.class);
        assertThat(reviews.released(late)).isFalse();
        assertThat(reviews.forLearner(late)).isEmpty();

        Attempt check = start(ada, checkOnce);
        assertThat(check.feedbackAtOnce()).isTrue();
        check = attempts.respond(check.id(), ada.id(), check.items().getFirst().id(), chosen("a"));
        assertThat(reviews.forLearner(check)).hasSize(1);

        world.clock.set(AT_NINE);
        assertThat(reviews.forLearner(late)).hasSize(2);
    }

    @Test
    void closingAPairReleasesItsFeedback() {
        Assignment pair = Classes.pair(world, room, "E");
        Attempt first = start(ada, pair);
        first = attempts.respond(first.id(), ada.id(), first.items().getFirst().id(), chosen("a"));
        assertThat(the(Reviews.class).released(first)).isFalse();

        the(AssignmentControl.class).close(lee.id(), pair);

        assertThat(the(Reviews.class).released(now(first))).isTrue();
    }
}
