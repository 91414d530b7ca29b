package org.framewise.testing;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Creates hundreds of attempts directly in the tables. */
public final class Many {
    private Many() {}

    /** Copies the attempt for learners named Learner 2 to Learner {@code to}, started a millisecond apart. */
    public static void starts(World world, World.Taking like, int to) {
        JdbcClient jdbc = world.the(JdbcClient.class);
        for (int number = 2; number <= to; number++) {
            UUID learner = UUID.randomUUID();
            jdbc.sql("""
                    INSERT INTO learner (id, nickname, resume_code, created_at)
                    SELECT :id, :name, :code, created_at FROM learner WHERE id = :like""")
                    .param("id", learner)
                    .param("name", "Learner " + number)
                    .param("code", "M" + number)
                    .param("like", like.learner().id().value())
                    .update();
            jdbc.sql("""
                    INSERT INTO attempt (id, learner_id, quiz_id, revision_id, form_id, sitting, seed, started_at)
                    SELECT :id, :learner, quiz_id, revision_id, form_id, 1, seed, :started FROM attempt WHERE id = :like""")
                    .param("id", UUID.randomUUID())
                    .param("learner", learner)
                    .param(
                            "started",
                            like.attempt().head().startedAt().plusMillis(number).atOffset(java.time.ZoneOffset.UTC))
                    .param("like", like.attempt().id().value())
                    .update();
        }
    }

    /** Copies the attempt's responses and scores to all other attempts. */
    public static void respond(World world, World.Taking like) {
        world.the(JdbcClient.class)
                .sql("""
                INSERT INTO response (attempt_id, item_id, chosen, confidence, time_taken_ms, score, max_score, revision_id, responded_at)
                SELECT a.id, r.item_id, r.chosen, r.confidence, r.time_taken_ms, r.score, r.max_score, r.revision_id, r.responded_at
                FROM response r JOIN attempt a ON a.id <> r.attempt_id WHERE r.attempt_id = :like""")
                .param("like", like.attempt().id().value())
                .update();
    }
}
