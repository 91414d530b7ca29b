package org.framewise.loading;

import java.util.List;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.MeaningChange;

/**
 * An item whose meaning differs from the item that learners have answered under its id.
 *
 * @param changes at least one
 * @param responses the number of responses to the earlier item, at least 1
 */
record Reused(ItemId item, List<MeaningChange> changes, int responses) {
    Reused {
        changes = List.copyOf(changes);
    }
}
