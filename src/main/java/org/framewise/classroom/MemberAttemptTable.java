package org.framewise.classroom;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.LearnerId;
import org.framewise.quiz.RevisionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and changes the attempts of members: when members are merged or restored, and when a classroom ends. */
@Component
class MemberAttemptTable extends SqlTable {
    MemberAttemptTable(JdbcClient jdbc) {
        super(jdbc);
    }

    /** Increases the numbers of a learner's sittings. */
    void shiftSittings(LearnerId learner, int by) {
        update("UPDATE attempt SET sitting = sitting + ? WHERE learner_id = ?", by, learner.value());
    }

    /** Moves the attempts of one learner to another, increasing their sitting numbers. */
    void move(LearnerId gone, LearnerId kept, int shift) {
        update(
                "UPDATE attempt SET sitting = sitting + ?, learner_id = ? WHERE learner_id = ?",
                shift,
                kept.value(),
                gone.value());
    }

    /** An attempt and its quiz. */
    record AtQuiz(UUID id, String quiz) {}

    /** The attempts of a learner, in the order in which they started. */
    List<AtQuiz> inOrder(LearnerId learner) {
        return jdbc.sql("""
                SELECT id, quiz_id FROM attempt WHERE learner_id = :kept ORDER BY started_at, sitting, id""")
                .param("kept", learner.value())
                .query((row, n) -> new AtQuiz(row.getObject("id", UUID.class), row.getString("quiz_id")))
                .list();
    }

    void setSitting(UUID attempt, int sitting) {
        update("UPDATE attempt SET sitting = ? WHERE id = ?", sitting, attempt);
    }

    /** The numbers of a learner's sittings at a quiz. */
    List<Integer> sittings(UUID learner, String quiz) {
        return jdbc.sql("SELECT sitting FROM attempt WHERE learner_id = ? AND quiz_id = ?")
                .params(learner, quiz)
                .query(Integer.class)
                .list();
    }

    /** The revision of the newest attempt at an assignment; empty if there are no attempts. */
    Optional<RevisionId> newestRevision(AssignmentId assignment) {
        return jdbc.sql("""
                SELECT revision_id FROM attempt WHERE assignment_id = :assignment
                ORDER BY started_at DESC, id FETCH FIRST 1 ROW ONLY""")
                .param("assignment", assignment.value())
                .query((row, n) -> new RevisionId(row.getString("revision_id")))
                .optional();
    }

    /** Submits the open attempts of a classroom's members. */
    void submitAll(ClassroomId classroom, Instant now) {
        ofMembers("UPDATE attempt SET submitted_at = :now WHERE submitted_at IS NULL AND id", classroom)
                .param("now", StoredTimes.of(now))
                .update();
    }

    /** Clears teachers' notes on responses of a classroom's members. */
    void blankNotes(ClassroomId classroom) {
        ofMembers("UPDATE rating SET note = '' WHERE attempt_id", classroom).update();
    }

    /** Deletes unrated responses that match the pattern. */
    void deleteUnrated(ClassroomId classroom, String form) {
        ofMembers("DELETE FROM response WHERE score IS NULL AND chosen LIKE :written AND attempt_id", classroom)
                .param("written", form)
                .update();
    }

    /** Replaces the content of responses that match the pattern. */
    void replaceResponses(ClassroomId classroom, String form, String by) {
        ofMembers("UPDATE response SET chosen = :blank WHERE chosen LIKE :written AND attempt_id", classroom)
                .param("blank", by)
                .param("written", form)
                .update();
    }

    /** Completes a statement with the ids of all attempts of a classroom's members. */
    private JdbcClient.StatementSpec ofMembers(String statement, ClassroomId id) {
        return jdbc.sql(
                        statement
                                + " IN (SELECT a.id FROM attempt a JOIN learner l ON l.id = a.learner_id WHERE l.classroom_id = :id)")
                .param("id", id.value());
    }

    /** The start time of each attempt of a learner. */
    Map<AttemptId, Instant> startedAt(LearnerId learner) {
        Map<AttemptId, Instant> started = new LinkedHashMap<>();
        jdbc.sql("SELECT id, started_at FROM attempt WHERE learner_id = ?")
                .param(learner.value())
                .query(row -> {
                    started.put(new AttemptId(row.getObject("id", UUID.class)), StoredTimes.read(row, "started_at"));
                });
        return started;
    }

    /** Copies an attempt and its responses to another learner, setting all times to {@code at}. */
    void copy(AttemptId attempt, AttemptId copy, LearnerId learner, Instant at) {
        jdbc.sql("""
                INSERT INTO attempt (id, learner_id, quiz_id, revision_id, form_id, sitting, seed, started_at, submitted_at,
                                     assignment_id, feedback, confidence, handed_in_by_closing)
                SELECT CAST(:fresh AS UUID), CAST(:learner AS UUID), quiz_id, revision_id, form_id, sitting, seed,
                       CAST(:day AS TIMESTAMP(3) WITH TIME ZONE), CAST(:day AS TIMESTAMP(3) WITH TIME ZONE),
                       assignment_id, feedback, confidence, handed_in_by_closing
                FROM attempt WHERE id = :old""")
                .param("fresh", copy.value())
                .param("learner", learner.value())
                .param("day", StoredTimes.of(at))
                .param("old", attempt.value())
                .update();
        jdbc.sql("""
                INSERT INTO response (attempt_id, item_id, chosen, confidence, time_taken_ms, score, max_score, revision_id,
                                      responded_at, held)
                SELECT CAST(:fresh AS UUID), item_id, chosen, confidence, time_taken_ms, score, max_score, revision_id,
                       CAST(:day AS TIMESTAMP(3) WITH TIME ZONE), held
                FROM response WHERE attempt_id = :old""")
                .param("fresh", copy.value())
                .param("day", StoredTimes.of(at))
                .param("old", attempt.value())
                .update();
    }

    /** Moves ratings and score changes from one attempt to another. */
    void moveRatings(AttemptId from, AttemptId to) {
        for (String kept : List.of("rating", "score_change")) {
            jdbc.sql("UPDATE " + kept + " SET attempt_id = :fresh WHERE attempt_id = :old")
                    .param("fresh", to.value())
                    .param("old", from.value())
                    .update();
        }
    }
}
