package org.framewise.results;

import org.framewise.classroom.TeacherId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a teacher may see: attempts of learners in their classrooms, and attempts of learners in no classroom, which all
 * teachers see. Every query that reads attempts for a teacher must contain {@link #SQL}.
 */
public record TeacherScope(TeacherId teacher) {
    /** The SQL condition on the learner {@code l}; {@link #bind} sets its parameter. */
    public static final String SQL = """
            (l.classroom_id IS NULL OR EXISTS
                (SELECT 1 FROM classroom_teacher v WHERE v.classroom_id = l.classroom_id AND v.teacher_id = :sight))""";

    /** Binds the parameter of {@link #SQL}. */
    public StatementSpec bind(StatementSpec statement) {
        return statement.param("sight", teacher.value());
    }
}
