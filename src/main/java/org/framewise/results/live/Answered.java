package org.framewise.results.live;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.framewise.attempt.AttemptId;
import org.framewise.classroom.Assignment;
import org.framewise.quiz.ItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The items of an attempt that have responses, and the time of the last response; the time is absent without any. */
record Answered(Set<ItemId> items, @Nullable Instant last) {
    static final Answered NOTHING = new Answered(Set.of(), null);

    private static final String SQL = """
            SELECT r.attempt_id, r.item_id, r.responded_at
            FROM response r JOIN attempt a ON a.id = r.attempt_id
            WHERE a.assignment_id = :assignment
            ORDER BY r.responded_at""";

    static Map<AttemptId, Answered> of(JdbcClient jdbc, Assignment assignment) {
        Map<AttemptId, Answered> all = new HashMap<>();
        jdbc.sql(SQL).param("assignment", assignment.id().value()).query(row -> {
            Set<ItemId> one = new HashSet<>();
            one.add(new ItemId(row.getString("item_id")));
            all.merge(
                    new AttemptId(row.getObject("attempt_id", UUID.class)),
                    new Answered(one, MemberRow.moment(row, "responded_at")),
                    Answered::plus);
        });
        return all;
    }

    private Answered plus(Answered later) {
        items.addAll(later.items);
        return new Answered(items, later.last);
    }
}
