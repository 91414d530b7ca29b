package org.framewise.attempt;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.framewise.quiz.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the held_item table. */
@Component
class HeldItemTable {
    static final Constraint KEY = Constraint.primaryKey("held_item");

    private final JdbcClient jdbc;

    HeldItemTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts nothing if the assignment is gone. */
    void insert(AssignmentId assignment, ItemId item, Instant now) {
        jdbc.sql("""
                INSERT INTO held_item (assignment_id, item_id, held_at)
                SELECT id, :item, :now FROM assignment WHERE id = :assignment""")
                .param("assignment", assignment.value())
                .param("item", item.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return whether the item was held */
    boolean delete(AssignmentId assignment, ItemId item) {
        return jdbc.sql("DELETE FROM held_item WHERE assignment_id = :assignment AND item_id = :item")
                        .param("assignment", assignment.value())
                        .param("item", item.value())
                        .update()
                > 0;
    }

    Set<ItemId> of(AssignmentId assignment) {
        return new HashSet<>(jdbc.sql("SELECT item_id FROM held_item WHERE assignment_id = :assignment")
                .param("assignment", assignment.value())
                .query((row, n) -> new ItemId(row.getString("item_id")))
                .list());
    }
}
