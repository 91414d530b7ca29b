package org.framewise.results;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.framewise.attempt.LearnerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Looks up learners' names and classrooms. Statistics don't need names and classrooms; tables look up only those in the
 * rows they show.
 */
@Component
public class Roster {
    private static final String SQL = """
            SELECT l.id AS learner_id, l.nickname, c.id AS classroom_id, c.name AS classroom
            FROM UNNEST(:learners) AS f(id) JOIN learner l ON l.id = f.id LEFT JOIN classroom c ON c.id = l.classroom_id
            WHERE\s""" + TeacherScope.SQL;

    private final JdbcClient jdbc;

    Roster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The labels of those learners that the teacher may see. */
    public Map<LearnerId, LearnerLabel> of(TeacherScope teacherScope, Collection<LearnerId> learners) {
        UUID[] ids = learners.stream().map(LearnerId::value).distinct().toArray(UUID[]::new);
        Map<LearnerId, LearnerLabel> known = HashMap.newHashMap(ids.length);
        if (ids.length > 0) {
            teacherScope
                    .bind(jdbc.sql(SQL))
                    .param("learners", new SqlArrayValue("uuid", (Object[]) ids))
                    .query(row -> {
                        LearnerLabel learnerLabel = LearnerLabel.read(row);
                        known.put(learnerLabel.id(), learnerLabel);
                    });
        }
        return known;
    }
}
