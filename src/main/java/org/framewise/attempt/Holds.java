package org.framewise.attempt;

import java.time.Clock;
import java.util.Set;
import org.framewise.quiz.ItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds and releases the items that a class discusses while attempts are still open. A response that arrives while its
 * item is held is recorded but never counts, because the learner may have seen the key. After the item is released,
 * later responses count again. Callers must check who may hold and release items.
 */
@Component
public class Holds {
    private final HeldItemTable table;
    private final ConstrainedWrites writes;
    private final Clock clock;

    Holds(HeldItemTable table, ConstrainedWrites writes, Clock clock) {
        this.table = table;
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * Holds an item. Does nothing if it is already held.
     *
     * @return whether the item was not held before
     */
    public boolean hold(AssignmentId assignment, ItemId item) {
        return !isHeld(assignment, item)
                && writes.unless(HeldItemTable.KEY, () -> table.insert(assignment, item, clock.instant()));
    }

    /** @return whether the item was held */
    public boolean release(AssignmentId assignment, ItemId item) {
        return table.delete(assignment, item);
    }

    /** The items that are currently held. */
    public Set<ItemId> of(AssignmentId assignment) {
        return table.of(assignment);
    }

    /** Whether a response to the item would currently not count. */
    public boolean isHeld(@Nullable AssignmentId assignment, ItemId item) {
        return assignment != null && of(assignment).contains(item);
    }
}
