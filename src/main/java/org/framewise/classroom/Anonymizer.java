package org.framewise.classroom;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.framewise.attempt.LearnerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts nobody in the place of somebody. A file that was downloaded before holds names beside ids and times: so learners and their attempts
 * get ids that no file has, and of every time the day alone is left.
 */
@Component
class Anonymizer {
    private final JdbcClient jdbc;
    private final Learners learners;

    Anonymizer(JdbcClient jdbc, Learners learners) {
        this.jdbc = jdbc;
        this.learners = learners;
    }

    /** Replaces every member of a classroom. Drafts and forms to begin with go; responses, ratings and scores stay. Wants a transaction. */
    void replaceMembers(ClassroomId classroom) {
        jdbc.sql("SELECT id, created_at FROM learner WHERE classroom_id = :id FOR UPDATE")
                .param("id", classroom.value())
                .query((row, n) ->
                        new Dated(row.getObject("id", UUID.class), row.getObject("created_at", OffsetDateTime.class)))
                .list()
                .forEach(member -> replace(member, classroom));
    }

    private void replace(Dated member, ClassroomId classroom) {
        LearnerId nobody = learners.insertNameless(classroom, day(member.at));
        jdbc.sql("UPDATE learner SET simulated = (SELECT o.simulated FROM learner o WHERE o.id = :old) WHERE id = :new")
                .param("old", member.id)
                .param("new", nobody.value())
                .update();
        attempts(member.id).forEach(attempt -> replace(attempt, nobody));
        jdbc.sql("DELETE FROM learner WHERE id = :id").param("id", member.id).update();
    }

    private List<Dated> attempts(UUID learner) {
        return jdbc.sql("SELECT id, started_at FROM attempt WHERE learner_id = :learner")
                .param("learner", learner)
                .query((row, n) ->
                        new Dated(row.getObject("id", UUID.class), row.getObject("started_at", OffsetDateTime.class)))
                .list();
    }

    private void replace(Dated attempt, LearnerId learner) {
        UUID fresh = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO attempt (id, learner_id, quiz_id, revision_id, form_id, sitting, seed, started_at, submitted_at,
                                     assignment_id, feedback, confidence, handed_in_by_closing)
                SELECT CAST(:fresh AS UUID), CAST(:learner AS UUID), quiz_id, revision_id, form_id, sitting, seed,
                       CAST(:day AS TIMESTAMP(3) WITH TIME ZONE), CAST(:day AS TIMESTAMP(3) WITH TIME ZONE),
                       assignment_id, feedback, confidence, handed_in_by_closing
                FROM attempt WHERE id = :old""")
                .param("fresh", fresh)
                .param("learner", learner.value())
                .param("day", day(attempt.at))
                .param("old", attempt.id)
                .update();
        jdbc.sql("""
                INSERT INTO response (attempt_id, item_id, chosen, confidence, time_taken_ms, score, max_score, revision_id,
                                      responded_at, held)
                SELECT CAST(:fresh AS UUID), item_id, chosen, confidence, time_taken_ms, score, max_score, revision_id,
                       CAST(:day AS TIMESTAMP(3) WITH TIME ZONE), held
                FROM response WHERE attempt_id = :old""")
                .param("fresh", fresh)
                .param("day", day(attempt.at))
                .param("old", attempt.id)
                .update();
        for (String kept : List.of("rating", "score_change")) {
            jdbc.sql("UPDATE " + kept + " SET attempt_id = :fresh WHERE attempt_id = :old")
                    .param("fresh", fresh)
                    .param("old", attempt.id)
                    .update();
        }
    }

    /** Noon, so that it is the same day in a school east or west of Greenwich. */
    private static OffsetDateTime day(OffsetDateTime moment) {
        return moment.withOffsetSameInstant(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .plusHours(12);
    }

    /** @param at its first moment */
    private record Dated(UUID id, OffsetDateTime at) {}
}
