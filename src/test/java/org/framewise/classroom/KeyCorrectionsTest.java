package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.KeyChange;
import org.framewise.attempt.Refusal;
import org.framewise.attempt.Reviews;
import org.framewise.attempt.StoredScore;
import org.framewise.measures.SortingCounts;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;
import org.framewise.results.LearnerResult;
import org.framewise.results.RatingQueue;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuiz;
import org.framewise.results.UsedQuizzes;
import org.framewise.results.grid.Cell;
import org.framewise.results.grid.GridRow;
import org.framewise.results.grid.Grids;
import org.framewise.results.items.AnswerSheets;
import org.framewise.results.items.ItemFacilities;
import org.framewise.scoring.Correction;
import org.framewise.scoring.Score;
import org.framewise.testing.ClassAtWork;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.SqlDiffers;
import org.framewise.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlDiffers
class KeyCorrectionsTest extends OnEachEngine {
    private static final Selection ALL = Selection.all(ZoneOffset.UTC);
    private static final ItemId CHOICE = new ItemId("T-choice");
    private static final Correction NOT_COUNTED = new Correction.NotCounted();
    private static final Correction FULL_MARKS = new Correction.FullMarks();
    private static final Correction ACCEPT_B = new Correction.Accept("b", "");

    private KeyCorrections corrections;
    private ClassAtWork room;
    private World.Taking ada;
    private World.Taking ben;
    private World.Taking eve;

    @BeforeEach
    void twoClassesHaveChosen() {
        world.catalogue.put(Items.quiz("T", Items.ofEveryType().toArray(Item[]::new)));
        corrections = the(KeyCorrections.class);
        room = new ClassAtWork(world, world.teacher("Ms Lee"), "T");
        ada = room.begins("Ada").chooses("T-choice", "a");
        ben = room.begins("Ben").chooses("T-choice", "b").givesUp();
        ClassAtWork other = new ClassAtWork(world, room.teacher, "T");
        eve = other.begins("Eve").chooses("T-choice", "b");
    }

    private int correct(Correction correction) {
        return world.correct(room.teacherId(), room.id(), CHOICE, correction, "The text says both.");
    }

    private int undo(int place) {
        List<KeyCorrections.Corrected> all = corrections.of(room.teacherId(), room.id(), CHOICE);
        return corrections.undo(room.teacherId(), all.get(place).change());
    }

    /** Returns every score in the database. */
    private List<String> scores() {
        return the(JdbcClient.class)
                .sql("SELECT attempt_id, item_id, score, max_score FROM response ORDER BY attempt_id, item_id")
                .query((row, n) -> row.getString(1) + " " + row.getString(2) + " " + row.getDouble(3)
                        + (row.wasNull() ? " waits " : " ") + row.getDouble(4))
                .list();
    }

    @Test
    void aFurtherChoiceIsAcceptedInOpenAndSubmittedAttemptsOfThisAssignmentAlone() {
        World.Taking guest = world.start(world.guest(), "T").chooses("T-choice", "b");

        assertThat(correct(ACCEPT_B)).isEqualTo(1);

        assertThat(stored(ada.attempt(), "T-choice").score()).isEqualTo(new Score(1, 1));
        assertThat(stored(ben.attempt(), "T-choice").score()).isEqualTo(new Score(1, 1));
        assertThat(stored(eve.attempt(), "T-choice").score()).isEqualTo(new Score(0, 1));
        assertThat(stored(guest.attempt(), "T-choice").score()).isEqualTo(new Score(0, 1));
    }

    @Test
    void laterResponsesAreScoredWithTheCorrectedKey() {
        correct(ACCEPT_B);

        World.Taking late = room.begins("Late").chooses("T-choice", "b");
        World.Taking wrong = room.begins("Wrong").chooses("T-choice", "c");

        assertThat(stored(late.attempt(), "T-choice").score()).isEqualTo(new Score(1, 1));
        assertThat(stored(wrong.attempt(), "T-choice").score()).isEqualTo(new Score(0, 1));

        undo(0);
        assertThat(stored(late.attempt(), "T-choice").score()).isEqualTo(new Score(0, 1));
    }

    @Test
    void previousScoresAreKeptWithAuthorTimeAndReason() {
        world.clock.set("2026-03-02T10:00:00Z");
        correct(FULL_MARKS);

        KeyCorrections.Corrected made =
                corrections.of(room.teacherId(), room.id(), CHOICE).getFirst();
        assertThat(made.by()).isEqualTo("Ms Lee");
        assertThat(made.change().reason()).isEqualTo("The text says both.");
        assertThat(made.change().madeAt().atOffset(ZoneOffset.UTC)).hasToString("2026-03-02T10:00Z");
        assertThat(made.changed()).isEqualTo(1);
        assertThat(made.scores()).singleElement().satisfies(change -> {
            assertThat(change.attempt()).isEqualTo(ben.attempt().id());
            assertThat(change.before()).isEqualTo(new StoredScore(0.0, 1));
            assertThat(change.after()).isEqualTo(new StoredScore(1.0, 1));
            assertThat(change.undoing()).isFalse();
        });

        undo(0);
        assertThat(corrections.of(room.teacherId(), room.id(), CHOICE).getFirst())
                .satisfies(undone -> {
                    assertThat(undone.undoneBy()).isEqualTo("Ms Lee");
                    assertThat(undone.change().active()).isFalse();
                    assertThat(undone.scores()).hasSize(2);
                });
    }

    @Test
    void undoingACorrectionRestoresExactlyThePreviousScores() {
        World.Taking all = room.begins("Cleo")
                .gives("T-classify", new Response.Classify(Map.of("T-classify.1", "factual")))
                .gives("T-multiple", new Response.MultipleChoice(Set.of("a", "b", "c")))
                .gives("T-hottext", new Response.Hottext(Set.of(new SegmentRef(0, 0), new SegmentRef(0, 2))))
                .gives("T-match", new Response.Match(Map.of("1", "B")))
                .gives("T-order", new Response.Order(List.of("e1", "e3", "e2")))
                .writes("T-text", "Words");
        List<String> before = scores();
        Map<String, Correction> accepted = Map.of(
                "T-classify", new Correction.Accept("T-classify.1", "factual"),
                "T-multiple", new Correction.Accept("c", ""),
                "T-hottext", new Correction.Accept("0.2", ""),
                "T-match", new Correction.Accept("1", "B"));

        for (Item item : all.attempt().items()) {
            Stream<Correction> tried = Stream.concat(
                    Stream.of(NOT_COUNTED, FULL_MARKS),
                    Stream.ofNullable(accepted.get(item.id().value())));
            tried.forEach(correction -> {
                int changed = world.correct(room.teacherId(), room.id(), item.id(), correction, "Why");
                assertThat(changed).as(item.id() + " " + correction).isPositive();
                assertThat(scores()).isNotEqualTo(before);
                KeyChange change = corrections.of(room.teacherId(), room.id(), item.id()).stream()
                        .filter(one -> one.change().active())
                        .findFirst()
                        .orElseThrow()
                        .change();
                assertThat(corrections.undo(room.teacherId(), change)).isEqualTo(changed);
                assertThat(scores()).as(item.id() + " " + correction).isEqualTo(before);
            });
        }
    }

    @Test
    void twoCorrectionsCanBeUndoneInAnyOrder() {
        List<String> before = scores();
        correct(ACCEPT_B);
        List<String> withB = scores();
        world.clock.set("2026-03-02T09:00:00Z");
        correct(NOT_COUNTED);

        undo(0);
        assertThat(scores()).isEqualTo(withB);
        undo(1);
        assertThat(scores()).isEqualTo(before);

        world.clock.set("2026-03-02T10:00:00Z");
        correct(NOT_COUNTED);
        List<String> notCounted = scores();
        world.clock.set("2026-03-02T11:00:00Z");
        correct(ACCEPT_B);
        assertThat(scores()).isEqualTo(notCounted);
        undo(1);
        assertThat(scores()).isEqualTo(withB);
        undo(0);
        assertThat(scores()).isEqualTo(before);
    }

    @Test
    void undoingACorrectionIsIdempotent() {
        correct(FULL_MARKS);
        KeyChange shown =
                corrections.of(room.teacherId(), room.id(), CHOICE).getFirst().change();

        assertThat(corrections.undo(room.teacherId(), shown)).isEqualTo(1);
        assertThatExceptionOfType(Overtaken.class).isThrownBy(() -> corrections.undo(room.teacherId(), shown));
        assertThat(rows("score_change")).isEqualTo(2);
        assertThat(rows("audit")).isEqualTo(2);
    }

    @Test
    void anExcludedItemCountsTowardsNoFigure() {
        correct(NOT_COUNTED);

        assertThat(stored(ada.attempt(), "T-choice").score()).isNull();
        assertThat(stored(ada.attempt(), "T-choice").counted()).isFalse();
        assertThat(stored(ada.attempt(), "T-choice").waiting()).isFalse();
        List<GridRow> rows = new ArrayList<>();
        the(Grids.class).forEach(sight(), used(), ALL, rows::add);
        GridRow row = rows.stream()
                .filter(one -> one.attempt().equals(ben.attempt().id()))
                .findFirst()
                .orElseThrow();
        assertThat(row.cell(CHOICE)).contains(new Cell.NotCounted());
        assertThat(row.total()).hasValueSatisfying(total -> {
            assertThat(total.items()).isEqualTo(6);
            assertThat(total.percent()).isZero();
        });
        LearnerResult result = LearnerResult.of(the(Reviews.class).forTeacher(ada.attempt()));
        assertThat(result.score()).isEmpty();
        assertThat(LearnerResult.of(the(Reviews.class).forLearner(ben.attempt()))
                        .score())
                .hasValueSatisfying(score -> assertThat(score.items()).isEqualTo(6));
    }

    @Test
    void aStatementWithTwoAcceptedCategoriesCountsTowardsNoDiscernment() {
        world.catalogue.put(Items.quiz(
                "S",
                Items.classify("S-1")
                        .countsForDiscernment()
                        .opinion("o1", "o2")
                        .factual("f1", "f2")
                        .build()));
        ClassAtWork sorting = new ClassAtWork(world, room.teacher, "S");
        World.Taking cleo = sorting.begins("Cleo")
                .gives(
                        "S-1",
                        new Response.Classify(
                                Map.of("o1", "factual", "o2", "opinion", "f1", "opinion", "f2", "factual")));

        world.correct(
                sorting.teacherId(),
                sorting.id(),
                new ItemId("S-1"),
                new Correction.Accept("o1", "factual"),
                "It can be checked.");

        LearnerResult result = LearnerResult.of(the(Reviews.class).forTeacher(cleo.attempt()));
        assertThat(result.sorting()).isEqualTo(new SortingCounts(1, 1, 1, 2));
    }

    private TeacherScope sight() {
        return new TeacherScope(room.teacherId());
    }

    private UsedQuiz used() {
        return the(UsedQuizzes.class).find(sight(), new QuizId("T"), ALL).orElseThrow();
    }

    @Test
    void facilityIsComputedFromCountedResponsesOnly() {
        correct(NOT_COUNTED);

        assertThat(ItemFacilities.of(used(), the(AnswerSheets.class).of(sight(), used().id(), ALL)))
                .hasEntrySatisfying(CHOICE, facility -> {
                    assertThat(facility.n()).isEqualTo(1);
                    assertThat(facility.mean()).isZero();
                });
    }

    @Test
    void aLaterRatingRespectsACorrectionAndComesBackWhenItIsUndone() {
        ItemId text = new ItemId("T-text");
        World.Taking writer = room.begins("Wren").writes("T-text", "Words");
        world.rate(writer.attempt(), "T-text", 1, "", room.teacher);
        world.correct(room.teacherId(), room.id(), text, NOT_COUNTED, "The task was unclear.");

        world.rate(writer.attempt(), "T-text", 2, "Better than I thought", room.teacher);

        assertThat(stored(writer.attempt(), "T-text").counted()).isFalse();
        KeyChange change =
                corrections.of(room.teacherId(), room.id(), text).getFirst().change();
        corrections.undo(room.teacherId(), change);
        assertThat(stored(writer.attempt(), "T-text").score()).isEqualTo(new Score(2, 3));

        world.correct(room.teacherId(), room.id(), text, FULL_MARKS, "The task was unclear.");
        world.rate(writer.attempt(), "T-text", 0, "", room.teacher);
        assertThat(stored(writer.attempt(), "T-text").score()).isEqualTo(new Score(3, 3));
    }

    @Test
    void excludedItemsAreNotQueuedForRating() {
        room.begins("Wren").writes("T-text", "Words");
        assertThat(the(RatingQueue.class).waiting(sight())).isEqualTo(1);

        world.correct(room.teacherId(), room.id(), new ItemId("T-text"), NOT_COUNTED, "Unclear.");
        assertThat(the(RatingQueue.class).waiting(sight())).isZero();

        corrections.undo(
                room.teacherId(),
                corrections
                        .of(room.teacherId(), room.id(), new ItemId("T-text"))
                        .getFirst()
                        .change());
        assertThat(the(RatingQueue.class).waiting(sight())).isEqualTo(1);
    }

    @Test
    void learnersSeeTheCorrectionsCurrentlyInForce() {
        correct(ACCEPT_B);

        assertThat(the(Reviews.class).forLearner(ben.attempt(), 2)).hasValueSatisfying(reviewed -> {
            assertThat(reviewed.changes())
                    .singleElement()
                    .satisfies(change -> assertThat(change.reason()).isEqualTo("The text says both."));
            assertThat(reviewed.marks())
                    .singleElement()
                    .satisfies(mark -> assertThat(mark.unit()).isEqualTo("b"));
        });
        undo(0);
        assertThat(the(Reviews.class).forLearner(ben.attempt(), 2).orElseThrow().changes())
                .isEmpty();
    }

    @Test
    void everyKeyCorrectionIsLogged() {
        correct(NOT_COUNTED);
        undo(0);

        assertThat(the(JdbcClient.class)
                        .sql("SELECT teacher_name, action, subject, classroom_id FROM audit ORDER BY action")
                        .query((row, n) -> row.getString(1) + ", " + row.getString(2) + ", " + row.getString(3) + ", "
                                + row.getString(4))
                        .list())
                .containsExactly(
                        "Ms Lee, key-change-undone, T, T-choice: not-counted, "
                                + room.classroom.id().value(),
                        "Ms Lee, key-changed, T, T-choice: not-counted, "
                                + room.classroom.id().value());
    }

    @Test
    void aColleagueMayNotCorrectAKeyUnlessTheClassroomIsShared() {
        Teacher colleague = world.teacher("Mr Colleague");

        assertRefused(() -> world.correct(colleague.id(), room.id(), CHOICE, NOT_COUNTED, "Why"));
        assertRefused(() -> corrections.of(colleague.id(), room.id(), CHOICE));
        assertRefused(() -> corrections.quiz(colleague.id(), room.id()));
        correct(NOT_COUNTED);
        KeyChange change =
                corrections.of(room.teacherId(), room.id(), CHOICE).getFirst().change();
        assertRefused(() -> corrections.undo(colleague.id(), change));
        assertThat(rows("audit")).isEqualTo(1);

        the(JdbcClient.class)
                .sql("INSERT INTO classroom_teacher (classroom_id, teacher_id) VALUES (:room, :teacher)")
                .param("room", room.classroom.id().value())
                .param("teacher", colleague.id().value())
                .update();
        assertThat(corrections.undo(colleague.id(), change)).isEqualTo(2);
    }

    private static void assertRefused(ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NO_SUCH_ASSIGNMENT));
    }

    @Test
    void aCorrectionNeedsAReasonAndAValidAnswer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.correct(room.teacherId(), room.id(), CHOICE, NOT_COUNTED, " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.correct(room.teacherId(), room.id(), CHOICE, NOT_COUNTED, "x".repeat(501)));
        assertThatIllegalArgumentException().isThrownBy(() -> correct(new Correction.Accept("a", "")));
        assertThatThrownBy(() -> world.correct(room.teacherId(), room.id(), new ItemId("Z-9"), NOT_COUNTED, "Why"))
                .isInstanceOf(Refusal.class);
        assertThat(rows("key_change")).isZero();
        assertThat(rows("audit")).isZero();
    }

    @Test
    void aConcurrentResponseIsScoredWithTheCorrectedKey() {
        List<World.Taking> class30 = IntStream.rangeClosed(1, 8)
                .mapToObj(n -> room.begins("At work " + n))
                .toList();
        List<Callable<Attempt>> things = new java.util.ArrayList<>();
        class30.forEach(
                taking -> things.add(() -> taking.chooses("T-choice", "b").attempt()));
        things.add(() -> {
            correct(ACCEPT_B);
            return ada.attempt();
        });

        together(things);

        class30.forEach(taking ->
                assertThat(stored(taking.attempt(), "T-choice").score()).isEqualTo(new Score(1, 1)));
    }

    @Test
    void aHeldItemCountsOnlyForResponsesBeforeTheHold() {
        DiscussionControls discussionControls = the(DiscussionControls.class);
        discussionControls.hold(room.teacherId(), room.id(), CHOICE);
        discussionControls.hold(room.teacherId(), room.id(), CHOICE);
        World.Taking late = room.begins("Late").chooses("T-choice", "a");

        assertThat(stored(ada.attempt(), "T-choice").score()).isEqualTo(new Score(1, 1));
        assertThat(stored(late.attempt(), "T-choice").counted()).isFalse();
        assertThat(stored(late.attempt(), "T-choice").held()).isTrue();
        assertThat(late.attempt().answered()).contains(CHOICE);
        assertThat(discussionControls.held(room.teacherId(), room.id())).containsExactly(CHOICE);

        discussionControls.release(room.teacherId(), room.id(), CHOICE);
        discussionControls.release(room.teacherId(), room.id(), CHOICE);
        World.Taking later = room.begins("Later").chooses("T-choice", "a");
        assertThat(stored(later.attempt(), "T-choice").score()).isEqualTo(new Score(1, 1));
        assertThat(stored(late.attempt(), "T-choice").counted()).isFalse();
        assertThat(rows("audit")).isEqualTo(2);

        correct(FULL_MARKS);
        undo(0);
        assertThat(stored(late.attempt(), "T-choice").counted()).isFalse();
    }

    @Test
    void concurrentHoldsHoldAnItemOnce() {
        together(4, () -> {
            the(DiscussionControls.class).hold(room.teacherId(), room.id(), CHOICE);
            return true;
        });

        assertThat(rows("held_item")).isEqualTo(1);
        assertThat(rows("audit")).isEqualTo(1);
    }

    @Test
    void aColleagueWithoutAccessCanNeitherHoldNorReleaseItems() {
        Teacher colleague = world.teacher("Mr Colleague");

        assertRefused(() -> the(DiscussionControls.class).hold(colleague.id(), room.id(), CHOICE));
        assertRefused(() -> the(DiscussionControls.class).release(colleague.id(), room.id(), CHOICE));
        assertRefused(() -> the(DiscussionControls.class).held(colleague.id(), room.id()));
    }

    @Test
    void anOrderItemCannotAcceptAFurtherAnswer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.correct(
                        room.teacherId(), room.id(), new ItemId("T-order"), new Correction.Accept("e1", ""), "Why"));
    }
}
