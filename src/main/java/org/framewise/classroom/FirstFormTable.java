package org.framewise.classroom;

import java.util.List;
import java.util.Optional;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.LearnerId;
import org.framewise.quiz.FormId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the first_form table: the form each learner starts with in a check before and after. */
@Component
class FirstFormTable extends SqlTable {
    FirstFormTable(JdbcClient jdbc) {
        super(jdbc);
    }

    Optional<FormId> find(AssignmentId assignment, LearnerId learner) {
        return jdbc.sql("""
                SELECT form_id FROM first_form WHERE assignment_id = :assignment AND learner_id = :learner""")
                .param("assignment", assignment.value())
                .param("learner", learner.value())
                .query((row, n) -> new FormId(row.getString(1)))
                .optional();
    }

    /** The first forms of the learners who have started, one for each learner. */
    List<FormId> of(AssignmentId assignment) {
        return list(
                "SELECT form_id FROM first_form WHERE assignment_id = ?",
                row -> new FormId(row.getString(1)),
                assignment.value());
    }

    void insert(AssignmentId assignment, LearnerId learner, FormId form) {
        jdbc.sql("""
                INSERT INTO first_form (assignment_id, learner_id, form_id)
                VALUES (:assignment, :learner, :form)""")
                .param("assignment", assignment.value())
                .param("learner", learner.value())
                .param("form", form.value())
                .update();
    }

    /** Moves the first forms of one learner to another, except for assignments that both have started. */
    void move(LearnerId gone, LearnerId kept) {
        jdbc.sql("""
                    UPDATE first_form SET learner_id = :kept WHERE learner_id = :gone
                      AND assignment_id NOT IN (SELECT assignment_id FROM first_form WHERE learner_id = :kept)""").param("kept", kept.value()).param("gone", gone.value()).update();
    }
}
