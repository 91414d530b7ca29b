package org.framewise.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.LearnerId;
import org.framewise.attempt.StoredResponse;
import org.framewise.classroom.Assigned;
import org.framewise.classroom.AssignedWork;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.EndOfClassrooms;
import org.framewise.classroom.Joining;
import org.framewise.classroom.Member;
import org.framewise.classroom.Members;
import org.framewise.classroom.Nickname;
import org.framewise.classroom.Teacher;
import org.framewise.loading.FolderCatalogue;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Revision;
import org.framewise.results.RatingQueue;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuizzes;
import org.framewise.results.exports.CsvForm;
import org.framewise.results.exports.ExportKind;
import org.framewise.results.exports.Exports;
import org.framewise.results.grid.GridRow;
import org.framewise.results.grid.Grids;
import org.framewise.scoring.Scoring;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The simulated learners' work is stored as if people had done it. */
class SimulationWriterTest extends OnEachEngine {
    private static final List<Revision> QUIZZES = new FolderCatalogue(Path.of("quizzes")).revisions();

    private Teacher teacher = new Teacher(new org.framewise.classroom.TeacherId(new UUID(0, 0)), "", "");

    @BeforeEach
    void theProjectsQuizzes() {
        QUIZZES.forEach(revision -> world.catalogue.put(revision.quiz()));
        teacher = world.teacher("Ms Lee");
    }

    private Simulation simulation(Attendance attendance) {
        return new Simulation(Population.SCHOOL, attendance, Course.of(world.catalogue.revisions()), 1);
    }

    private Classroom write(Attendance attendance, int learners) {
        return the(SimulationWriter.class).write(teacher.id(), "8a", simulation(attendance), 0, learners);
    }

    private List<Attempt> attempts(Classroom classroom) {
        return the(Members.class).of(classroom).stream()
                .flatMap(member -> the(Attempts.class).of(member.id()).stream())
                .toList();
    }

    @Test
    void aSimulatedClassroomHasMembersAssignmentsAndAllResponses() {
        Classroom classroom = write(Attendance.PERFECT, 12);

        assertThat(classroom.simulated()).isTrue();
        assertThat(the(Classrooms.class).of(teacher.id())).containsExactly(classroom);
        assertThat(the(Members.class).of(classroom)).hasSize(12).allMatch(Member::simulated);
        assertThat(rows("assignment")).isEqualTo(5);
        assertThat(rows("first_form")).isEqualTo(12);
        assertThat(rows("attempt")).isEqualTo(12 * 6);
        assertThat(rows("response")).isEqualTo(12 * 61);
        assertThat(rows("revision")).isEqualTo(5);
        assertThat(rows("draft")).isZero();
    }

    @Test
    void storedScoresMatchThoseComputedFromTheResponses() {
        for (Attempt attempt : attempts(write(Attendance.PERFECT, 4))) {
            assertThat(attempt).isInstanceOf(Attempt.Submitted.class);
            for (Item item : attempt.items()) {
                StoredResponse stored = stored(attempt, item.id().value());
                if (item instanceof ExtendedTextItem) {
                    assertThat(stored.maxScore()).isEqualTo(3);
                } else {
                    assertThat(Optional.ofNullable(stored.score()))
                            .isEqualTo(Scoring.score(item, stored.input().response()));
                }
            }
        }
    }

    @Test
    void oldTextsAreAllRatedAndNewOnesOnlyInPart() {
        write(Attendance.PERFECT, 12);

        // rated: everybody in quizzes A to C and the first check; every third learner in D, a week ago;
        // all but two in the second check
        assertThat(rows("rating")).isEqualTo(12 * 4 + 4 + 10);
        assertThat(the(RatingQueue.class).waiting(new TeacherScope(teacher.id())))
                .isEqualTo(8 + 2);
        assertThat(count("SELECT COUNT(*) FROM rating g JOIN response r"
                        + " ON r.attempt_id = g.attempt_id AND r.item_id = g.item_id WHERE r.score <> g.points"))
                .isZero();
    }

    @Test
    void timesAreSpreadOverThePastWeeksAndNeverInTheFuture() {
        write(Attendance.PERFECT, 12);

        assertThat(moment("SELECT MIN(started_at) FROM attempt"))
                .isBetween(Instant.parse("2026-02-05T08:01:00Z"), Instant.parse("2026-02-05T08:05:00Z"));
        assertThat(moment("SELECT MAX(responded_at) FROM response"))
                .isBetween(Instant.parse("2026-02-27T08:01:00Z"), Instant.parse("2026-02-27T10:00:00Z"));
        assertThat(moment("SELECT MAX(seen_at) FROM learner"))
                .isEqualTo(moment("SELECT MAX(responded_at) FROM response"));
        assertThat(moment("SELECT MAX(rated_at) FROM rating")).isBefore(TestClock.MORNING);
    }

    @Test
    void theCheckIsAssignedAsAPairWithItsSecondPartOpened() {
        Classroom classroom = write(Attendance.PERFECT, 2);
        LearnerId learner = the(Members.class).of(classroom).getFirst().id();

        Assigned check = the(AssignedWork.class).of(learner).stream()
                .filter(assigned -> assigned.assignment().pair())
                .findFirst()
                .orElseThrow();

        assertThat(check.stage()).isEqualTo(Assigned.Stage.DONE);
        assertThat(check.assignment().postOpenedAt()).isEqualTo("2026-02-27T08:00:00Z");
        assertThat(the(Attempts.class).of(learner).stream()
                        .filter(attempt -> attempt.quiz().isCheck())
                        .map(attempt -> attempt.head().sitting()))
                .containsExactly(1, 2);
    }

    @Test
    void unfinishedAttemptsAreSubmittedIfTheirAssignmentIsClosed() {
        List<Attempt> all = attempts(write(new Attendance(0, 0, 0.5), 30));

        assertThat(all).anyMatch(Attempt.Open.class::isInstance);
        assertThat(all)
                .filteredOn(
                        attempt -> attempt.answered().size() < attempt.items().size())
                .isNotEmpty()
                .allSatisfy(attempt -> assertThat(
                                attempt instanceof Attempt.Submitted submitted && submitted.byClosing())
                        .as(attempt.quiz().id().value())
                        .isEqualTo(List.of("A", "B", "C")
                                .contains(attempt.quiz().id().value())));
        assertThat(all)
                .filteredOn(
                        attempt -> attempt.answered().size() == attempt.items().size())
                .allMatch(attempt -> attempt instanceof Attempt.Submitted submitted && !submitted.byClosing());
    }

    @Test
    void aSimulatedClassHasResultsLikeAnyOther() {
        write(Attendance.PERFECT, 12);

        TeacherScope teacherScope = new TeacherScope(teacher.id());
        Selection all = Selection.all(ZoneOffset.UTC);
        List<GridRow> rows = new ArrayList<>();
        the(Grids.class)
                .forEach(
                        teacherScope,
                        the(UsedQuizzes.class)
                                .find(teacherScope, new QuizId("A"), all)
                                .orElseThrow(),
                        all,
                        rows::add);
        assertThat(rows).hasSize(12).allMatch(row -> row.total().isPresent());
    }

    @Test
    void exportedFilesMarkSimulatedLearners() {
        Classroom classroom = write(Attendance.PERFECT, 1);
        the(Joining.class).join(classroom.code(), Nickname.of("Ada").orElseThrow());
        LearnerId ada = the(Members.class).of(classroom).stream()
                .filter(member -> !member.simulated())
                .map(Member::id)
                .findFirst()
                .orElseThrow();
        the(Attempts.class).start(ada, new QuizId("A"));

        ByteArrayOutputStream scores = new ByteArrayOutputStream();
        TeacherScope teacherScope = new TeacherScope(teacher.id());
        Selection all = Selection.all(ZoneOffset.UTC);
        the(Exports.class)
                .csv(
                        ExportKind.SCORES,
                        CsvForm.COMMA_POINT,
                        teacherScope,
                        the(UsedQuizzes.class)
                                .find(teacherScope, new QuizId("A"), all)
                                .orElseThrow(),
                        all,
                        scores);
        ByteArrayOutputStream responses = new ByteArrayOutputStream();
        the(Exports.class).responses(CsvForm.COMMA_POINT, teacherScope, all, responses);

        assertThat(scores.toString(StandardCharsets.UTF_8).lines().toList())
                .satisfiesExactly(
                        names -> assertThat(names).endsWith(",\"simulated\""),
                        simulated -> assertThat(simulated)
                                .contains("Amber Badger (sim)")
                                .endsWith(",true"),
                        joined -> assertThat(joined).contains("\"Ada\",").endsWith(",false"));
        assertThat(responses.toString(StandardCharsets.UTF_8).lines().skip(1))
                .hasSize(61)
                .allMatch(line -> line.endsWith(",true,false"));
    }

    @Test
    void simulatedDataStaysMarkedAfterTheClassroomEnds() {
        Classroom classroom = write(Attendance.PERFECT, 2);
        world.clock.set("2027-03-05T08:00:00Z");

        the(EndOfClassrooms.class).eraseWhatIsDue();

        assertThat(the(Classrooms.class).of(teacher.id())).allMatch(one -> one.ended() && one.simulated());
        assertThat(count("SELECT COUNT(*) FROM learner WHERE simulated AND nickname IS NULL"))
                .isEqualTo(2);
        assertThat(count("SELECT COUNT(*) FROM learner")).isEqualTo(2);
        assertThat(classroom.ended()).isFalse();
    }

    @Test
    void everyClassroomIsSimulatedDifferently() {
        Simulation simulation = simulation(Attendance.PERFECT);
        the(SimulationWriter.class).write(teacher.id(), "8a", simulation, 0, 3);
        the(SimulationWriter.class).write(teacher.id(), "8b", simulation, 3, 3);

        assertThat(rows("classroom")).isEqualTo(2);
        assertThat(count("SELECT COUNT(DISTINCT seed) FROM attempt")).isEqualTo(6 * 6);
    }

    @Test
    void aClassroomThatCannotBeFilledIsNotCreated() {
        assertThatThrownBy(() -> write(Attendance.PERFECT, 401)).isInstanceOf(IllegalArgumentException.class);
        assertThat(rows("classroom")).isZero();
        assertThat(rows("learner")).isZero();
    }

    private long count(String sql) {
        return the(JdbcClient.class).sql(sql).query(Long.class).single();
    }

    private Instant moment(String sql) {
        return the(JdbcClient.class)
                .sql(sql)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
