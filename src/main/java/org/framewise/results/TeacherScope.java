package org.framewise.results;

import org.framewise.classroom.TeacherId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a teacher may look at: attempts of learners in classrooms that she may see, and attempts of learners in no
 * classroom, which all teachers see. Every query that reads attempts for a teacher holds {@link #SQL}.
 */
public record TeacherScope(TeacherId teacher) {
    /** The condition, over the learner {@code l}; {@link #bind} fills it. */
    public static final String SQL = """
            (l.classroom_id IS NULL OR EXISTS
                (SELECT 1 FROM classroom_teacher v WHERE v.classroom_id = l.classroom_id AND v.teacher_id = :sight))""";

    /** Fills {@link #SQL}. */
    public StatementSpec bind(StatementSpec statement) {
        return statement.param("sight", teacher.value());
    }
}
