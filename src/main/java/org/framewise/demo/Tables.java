package org.framewise.demo;

import static java.sql.Types.BIGINT;
import static java.sql.Types.BOOLEAN;
import static java.sql.Types.DOUBLE;
import static java.sql.Types.INTEGER;
import static java.sql.Types.OTHER;
import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
import static java.sql.Types.VARCHAR;

import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** The tables filled by a simulation, each after the tables it references. */
final class Tables {
    final Rows assignments;
    final Rows firstForms;
    final Rows attempts;
    final Rows responses;
    final Rows ratings;

    Tables(JdbcOperations jdbc) {
        assignments = new Rows(
                jdbc,
                """
                INSERT INTO assignment (id, classroom_id, quiz_id, opens_at, closes_at, max_attempts, feedback, confidence, pair,
                                        post_opened_at, settled_at, created_at)
                VALUES""",
                "(?, ?, ?, ?, ?, ?, ?, TRUE, ?, ?, ?, ?)",
                OTHER,
                OTHER,
                VARCHAR,
                TIMESTAMP_WITH_TIMEZONE,
                TIMESTAMP_WITH_TIMEZONE,
                INTEGER,
                VARCHAR,
                BOOLEAN,
                TIMESTAMP_WITH_TIMEZONE,
                TIMESTAMP_WITH_TIMEZONE,
                TIMESTAMP_WITH_TIMEZONE);
        firstForms = new Rows(
                jdbc,
                "INSERT INTO first_form (assignment_id, learner_id, form_id) VALUES",
                "(?, ?, ?)",
                OTHER,
                OTHER,
                VARCHAR);
        attempts = new Rows(
                jdbc,
                """
                INSERT INTO attempt (id, learner_id, quiz_id, revision_id, form_id, assignment_id, feedback, confidence, sitting,
                                     seed, started_at, submitted_at, handed_in_by_closing)
                VALUES""",
                "(?, ?, ?, ?, ?, ?, ?, TRUE, ?, ?, ?, ?, ?)",
                OTHER,
                OTHER,
                VARCHAR,
                VARCHAR,
                VARCHAR,
                OTHER,
                VARCHAR,
                INTEGER,
                BIGINT,
                TIMESTAMP_WITH_TIMEZONE,
                TIMESTAMP_WITH_TIMEZONE,
                BOOLEAN);
        responses = new Rows(
                jdbc,
                """
                INSERT INTO response (attempt_id, item_id, chosen, confidence, time_taken_ms, score, max_score, revision_id,
                                      responded_at)
                VALUES""",
                "(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                OTHER,
                VARCHAR,
                VARCHAR,
                VARCHAR,
                BIGINT,
                DOUBLE,
                DOUBLE,
                VARCHAR,
                TIMESTAMP_WITH_TIMEZONE);
        ratings = new Rows(
                jdbc, """
                INSERT INTO rating (id, attempt_id, item_id, points, note, teacher_id, rated_at)
                VALUES""", "(?, ?, ?, ?, '', ?, ?)", OTHER, OTHER, VARCHAR, INTEGER, OTHER, TIMESTAMP_WITH_TIMEZONE);
    }

    /** Flushes all tables once enough rows are buffered. */
    void flushIfFull() {
        if (responses.isFull()) {
            flush();
        }
    }

    void flush() {
        List.of(assignments, firstForms, attempts, responses, ratings).forEach(Rows::flush);
    }
}
