package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.Drafts;
import org.framewise.attempt.ResponseInput;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.scoring.Correction;
import org.framewise.scoring.Score;
import org.framewise.testing.SqlDiffers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlDiffers
class EndOfClassroomsTest extends ClassroomFixture {
    private static final LocalDate END = LocalDate.parse("2026-03-31");

    private EndOfClassrooms end;
    private Classroom room;
    private Classroom later;

    @BeforeEach
    void aClassroomThatIsNearlyOver() {
        end = the(EndOfClassrooms.class);
        room = classrooms.create(lee.id(), "7b");
        later = classrooms.create(lee.id(), "9a");
        Classes.add(world, room.id(), lee, "Mia\nBen");
        Classes.add(world, later.id(), lee, "Cem");
        world.catalogue.put(Items.quiz(
                "A",
                Items.twoChoices("A-1"),
                Items.extendedText("A-2").build(),
                Items.extendedText("A-3").build()));
    }

    private Learner learner(Classroom classroom, String name) {
        return members.of(classroom).stream()
                .filter(one ->
                        one.name().map(Nickname::value).filter(name::equals).isPresent())
                .findFirst()
                .flatMap(one -> the(Learners.class).find(one.id()))
                .orElseThrow();
    }

    private void over(Classroom.AfterEnd afterEnd) {
        the(ClassroomSettings.class).setEnd(room, lee, END, afterEnd);
        world.clock.set("2026-04-01T12:00:00Z");
        end.eraseWhatIsDue();
    }

    @Test
    void nothingIsErasedUntilTheLastDayHasEndedInEveryTimeZone() {
        the(ClassroomSettings.class).setEnd(room, lee, END, Classroom.AfterEnd.NOTHING);
        world.clock.set("2026-04-01T11:59:00Z");
        end.eraseWhatIsDue();

        assertThat(members.count(room.id())).isEqualTo(2);
        assertThat(classrooms.find(room.id(), lee.id()).orElseThrow().ended()).isFalse();
    }

    @Test
    void anEndedClassroomKeepsItsFiguresAndLosesItsPersonalData() {
        Learner mia = learner(room, "Mia");
        Learner cem = learner(later, "Cem");
        Attempt attempt = world.start(mia, "A")
                .gives("A-1", new Response.SingleChoice("b"), Map.of("A-1", Confidence.P75))
                .writes("A-2", "I am Mia")
                .writes("A-3", "Ask Mia")
                .attempt();
        world.rate(attempt, "A-2", 2, "Well done, Mia", lee);
        Attempt others = world.start(cem, "A").writes("A-2", "I am Cem").attempt();
        world.rate(others, "A-2", 1, "Go on, Cem", lee);

        String cookie = the(BrowserKeys.class).issue(mia.id(), Duration.ofHours(12));

        over(Classroom.AfterEnd.COUNTS);

        assertThat(members.of(room)).hasSize(2).allSatisfy(one -> {
            assertThat(one.nickname()).isNull();
            assertThat(one.seenAt()).isNull();
            assertThat(one.code()).isNotEqualTo(mia.code());
        });
        assertThat(the(BrowserKeys.class).learner(cookie)).isEmpty();
        assertThat(the(Learners.class).byCode(mia.code())).isEmpty();
        Attempt left = ofNobody();
        assertThat(stored(left, "A-1").input().response()).isEqualTo(new Response.SingleChoice("b"));
        assertThat(stored(left, "A-2").input().response()).isEqualTo(new Response.ExtendedText(""));
        assertThat(stored(left, "A-2").score()).isNotNull();
        assertThat(the(Attempts.class).responses(left.id())).doesNotContainKey(new ItemId("A-3"));
        assertThat(everything()).doesNotContain("Mia").contains("I am Cem", "Go on, Cem");
        Classroom now = classrooms.find(room.id(), lee.id()).orElseThrow();
        assertThat(now.endedAt()).isEqualTo("2026-04-01T12:00:00Z");
        assertThat(now.joining()).isFalse();
        assertThat(the(Joining.class).join(room.code(), new Nickname("Late")))
                .isInstanceOf(JoinResult.NoSuchCode.class);
    }

    /** Returns the only remaining attempt in the classroom. */
    private Attempt ofNobody() {
        return members.of(room).stream()
                .flatMap(one -> the(Attempts.class).of(one.id()).stream())
                .reduce((one, other) -> {
                    throw new AssertionError("more than one attempt");
                })
                .orElseThrow();
    }

    @Test
    void anonymizedDataSharesNoIdsOrTimesWithEarlierExports() {
        Learner mia = learner(room, "Mia");
        Assignment given = the(Assignments.class)
                .create(room, new QuizId("A"), new Window(world.clock.instant(), null), Terms.USUAL, null, false);
        world.clock.advance(Duration.ofMinutes(61));
        Attempt before = world.goesOn(
                        mia, the(Attempts.class).startAssigned(mia.id(), new QuizId("A"), given.id(), null))
                .chooses("A-1", "b")
                .writes("A-2", "I am Mia")
                .attempt();
        world.rate(before, "A-2", 2, "Well done", lee);
        world.correct(lee.id(), given.id(), new ItemId("A-1"), new Correction.FullMarks(), "Both are right.");

        over(Classroom.AfterEnd.COUNTS);

        Attempt after = ofNobody();
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(the(Learners.class).find(mia.id())).isEmpty();
        assertThat(the(Attempts.class).find(before.id())).isEmpty();
        assertThat(after.head().assignment()).isEqualTo(given.id());
        assertThat(stored(after, "A-1").score()).isEqualTo(new Score(1, 1));
        assertThat(the(KeyCorrections.class)
                        .of(lee.id(), given.id(), new ItemId("A-1"))
                        .getFirst()
                        .scores())
                .singleElement()
                .satisfies(change -> assertThat(change.attempt()).isEqualTo(after.id()));
        assertThat(rows("rating")).isEqualTo(1);
        for (String moment : List.of(
                "started_at FROM attempt",
                "submitted_at FROM attempt",
                "responded_at FROM response",
                "created_at FROM learner WHERE classroom_id = (SELECT classroom_id FROM assignment)")) {
            assertThat(the(JdbcClient.class)
                            .sql("SELECT " + moment)
                            .query((row, n) ->
                                    row.getObject(1, OffsetDateTime.class).toInstant())
                            .list())
                    .as(moment)
                    .isNotEmpty()
                    .containsOnly(Instant.parse("2026-03-02T12:00:00Z"));
        }
    }

    private String everything() {
        StringBuilder all = new StringBuilder();
        List<String> columns = List.of(
                "nickname FROM learner",
                "folded_nickname FROM learner",
                "chosen FROM response",
                "chosen FROM draft",
                "note FROM rating",
                "subject FROM audit");
        columns.forEach(column -> the(JdbcClient.class)
                .sql("SELECT " + column)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list()
                .forEach(text -> all.append(text).append('\n')));
        return all.toString();
    }

    @Test
    void endingAClassroomSubmitsOpenAttemptsAndDeletesTheirDrafts() {
        Learner mia = learner(room, "Mia");
        Attempt attempt = world.start(mia, "A").chooses("A-1", "a").attempt();
        the(Drafts.class)
                .keep(
                        attempt.id(),
                        new ItemId("A-2"),
                        new ResponseInput(new Response.ExtendedText("I am Mia"), Map.of(), Duration.ofSeconds(1)));
        the(JdbcClient.class)
                .sql(
                        "INSERT INTO draft (attempt_id, item_id, chosen, confidence, spent_ms) VALUES (:a, 'A-3', :c, '{}', 1)")
                .param("a", attempt.id().value())
                .param("c", "{\"type\":\"extended-text\",\"text\":\"Mia\"}")
                .update();

        over(Classroom.AfterEnd.COUNTS);

        assertThat(rows("draft")).isZero();
        assertThat(ofNobody()).isInstanceOf(Attempt.Submitted.class);
    }

    @Test
    void allDataOfAnEndedClassroomIsErasedIfTheTeacherChoseSo() {
        world.start(learner(room, "Mia"), "A").writes("A-2", "I am Mia");
        world.start(learner(later, "Cem"), "A").writes("A-2", "I am Cem");

        over(Classroom.AfterEnd.NOTHING);

        assertThat(members.of(room)).isEmpty();
        assertThat(members.count(later.id())).isEqualTo(1);
        assertThat(rows("attempt")).isEqualTo(1);
        assertThat(classrooms.find(room.id(), lee.id()).orElseThrow().ended()).isTrue();
    }

    @Test
    void theErasureOfAnEndedClassroomIsLoggedOnce() {
        over(Classroom.AfterEnd.COUNTS);
        end.eraseWhatIsDue();

        assertThat(the(JdbcClient.class)
                        .sql("SELECT subject FROM audit WHERE action = 'classroom-ended' AND teacher_name IS NULL")
                        .query(String.class)
                        .list())
                .containsExactly("7b: counts");
    }

    @Test
    void anEndedClassroomAcceptsNothingNew() {
        over(Classroom.AfterEnd.COUNTS);

        for (Runnable change : List.<Runnable>of(
                () -> the(ClassroomSettings.class).setJoining(room.id(), lee, true),
                () -> the(ClassroomSettings.class).renewCode(room, lee),
                () -> the(ClassroomSettings.class)
                        .setEnd(room, lee, LocalDate.parse("2026-06-01"), Classroom.AfterEnd.COUNTS),
                () -> Classes.add(world, room.id(), lee, "New"))) {
            Classes.refused(ClassroomRefusal.Reason.ENDED, change::run);
        }
        the(ClassroomSettings.class).rename(room, lee, "7b (2026)");
        classrooms.delete(classrooms.find(room.id(), lee.id()).orElseThrow(), lee);
        assertThat(rows("learner")).isEqualTo(1);
    }

    @Test
    void guestsAreErasedThirtyDaysAfterTheirLastVisit() {
        Learner never = world.guest();
        Learner seen = world.learner("Seen");
        Learner working = world.guest();
        world.clock.set("2026-03-20T08:00:00Z");
        the(Learners.class).seen(seen.id());
        world.start(working, "A").chooses("A-1", "a");

        world.clock.set("2026-04-01T08:00:00Z");
        end.eraseWhatIsDue();
        assertThat(the(Learners.class).find(never.id())).isPresent();

        world.clock.set("2026-04-01T08:00:01Z");
        end.eraseWhatIsDue();
        assertThat(the(Learners.class).find(never.id())).isEmpty();
        assertThat(the(Learners.class).find(seen.id())).isPresent();
        assertThat(rows("attempt")).isEqualTo(1);

        world.clock.set("2026-04-20T08:00:00Z");
        end.eraseWhatIsDue();
        assertThat(rows("attempt")).isZero();
        assertThat(the(Learners.class).find(seen.id())).isEmpty();
        assertThat(members.count(later.id())).isEqualTo(1);
        assertThat(the(Audit.class).page(lee.id(), 1).lines())
                .filteredOn(line -> line.action().equals("guests-erased"))
                .extracting(Audit.Line::teacher, Audit.Line::subject)
                .containsExactly(tuple(null, "2"), tuple(null, "1"));
    }
}
