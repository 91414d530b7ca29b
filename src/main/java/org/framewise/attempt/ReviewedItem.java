package org.framewise.attempt;

import java.util.List;
import org.framewise.quiz.Item;
import org.framewise.scoring.Correction;
import org.framewise.scoring.Mark;
import org.jspecify.annotations.Nullable;

/**
 * An item with the response to it, its key and what is to be said: exists only where all of it may be seen.
 *
 * @param presented the item as it was seen, with the outlets shown
 * @param item the item with its key
 * @param response absent where an item was not reached
 * @param marks what was right, wrong or missed, in reading order
 * @param evidence where the deciding words stand
 * @param rating the newest rating of a written response
 * @param changes the corrections of its key that hold, the oldest first
 */
public record ReviewedItem(
        PresentedItem presented,
        Item item,
        @Nullable StoredResponse response,
        List<Mark> marks,
        List<Highlight> evidence,
        @Nullable Rating rating,
        List<KeyChange> changes) {
    public ReviewedItem {
        marks = List.copyOf(marks);
        evidence = List.copyOf(evidence);
        changes = List.copyOf(changes);
    }

    /** Whether the item is in the learner's score, or would be with a response. */
    public boolean counted() {
        return response == null
                ? changes.stream().noneMatch(change -> change.correction() instanceof Correction.NotCounted)
                : response.counted();
    }
}
