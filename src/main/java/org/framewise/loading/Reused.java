package org.framewise.loading;

import java.util.List;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.MeaningChange;

/**
 * An item that means something else than the one that learners have answered under its id.
 *
 * @param changes at least one
 * @param responses to the item as it was, at least 1
 */
record Reused(ItemId item, List<MeaningChange> changes, int responses) {
    Reused {
        changes = List.copyOf(changes);
    }
}
