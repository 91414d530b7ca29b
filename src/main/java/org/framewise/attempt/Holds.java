package org.framewise.attempt;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.framewise.quiz.ItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Items that a class talks about while attempts are open. A response that comes as long as an item is held is recorded
 * and never counts, for its learner may have seen the key. Releasing the item lets later responses count again. Whoever
 * gives assignments says who may hold and release.
 */
@Component
public class Holds {
    private static final Constraint KEY = Constraint.primaryKey("held_item");

    private final JdbcClient jdbc;
    private final ConstrainedWrites writes;
    private final Clock clock;

    Holds(JdbcClient jdbc, ConstrainedWrites writes, Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * Holds an item. One that is held already stays so.
     *
     * @return whether it is held from now on, and was not before
     */
    public boolean hold(AssignmentId assignment, ItemId item) {
        return !isHeld(assignment, item)
                && writes.unless(
                        KEY,
                        () -> jdbc.sql("""
                        INSERT INTO held_item (assignment_id, item_id, held_at)
                        SELECT id, :item, :now FROM assignment WHERE id = :assignment""")
                                .param("assignment", assignment.value())
                                .param("item", item.value())
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .update());
    }

    /** @return whether it was held */
    public boolean release(AssignmentId assignment, ItemId item) {
        return jdbc.sql("DELETE FROM held_item WHERE assignment_id = :assignment AND item_id = :item")
                        .param("assignment", assignment.value())
                        .param("item", item.value())
                        .update()
                > 0;
    }

    /** The items that are held now. */
    public Set<ItemId> of(AssignmentId assignment) {
        return new HashSet<>(jdbc.sql("SELECT item_id FROM held_item WHERE assignment_id = :assignment")
                .param("assignment", assignment.value())
                .query((row, n) -> new ItemId(row.getString("item_id")))
                .list());
    }

    /** Whether a response to the item would not count now. */
    public boolean isHeld(@Nullable AssignmentId assignment, ItemId item) {
        return assignment != null && of(assignment).contains(item);
    }
}
