package org.framewise.attempt;

import java.time.Clock;
import java.util.Set;
import org.framewise.quiz.ItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Items that a class talks about while attempts are open. A response that comes as long as an item is held is recorded
 * and never counts, for its learner may have seen the key. Releasing the item lets later responses count again. Whoever
 * gives assignments says who may hold and release.
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
     * Holds an item. One that is held already stays so.
     *
     * @return whether it is held from now on, and was not before
     */
    public boolean hold(AssignmentId assignment, ItemId item) {
        return !isHeld(assignment, item)
                && writes.unless(HeldItemTable.KEY, () -> table.insert(assignment, item, clock.instant()));
    }

    /** @return whether it was held */
    public boolean release(AssignmentId assignment, ItemId item) {
        return table.delete(assignment, item);
    }

    /** The items that are held now. */
    public Set<ItemId> of(AssignmentId assignment) {
        return table.of(assignment);
    }

    /** Whether a response to the item would not count now. */
    public boolean isHeld(@Nullable AssignmentId assignment, ItemId item) {
        return assignment != null && of(assignment).contains(item);
    }
}
