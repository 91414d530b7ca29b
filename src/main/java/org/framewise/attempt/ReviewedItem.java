package org.framewise.attempt;

import java.util.List;
import org.framewise.quiz.Item;
import org.framewise.scoring.Correction;
import org.framewise.scoring.Mark;
import org.jspecify.annotations.Nullable;

/**
 * An item with its response, key and feedback: created only if all of it may be seen.
 *
 * @param presented the item as it was shown, with outlets visible
 * @param item the item with its key
 * @param response absent if the item was not reached
 * @param marks what was right, wrong or missed, in reading order
 * @param evidence where the words that decide the answer are
 * @param rating the newest rating of a written response; absent if there is none
 * @param changes the corrections of its key that are in effect, oldest first
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

    /** Whether the item counts towards the learner's score, or would if it had a response. */
    public boolean counted() {
        return response == null
                ? changes.stream().noneMatch(change -> change.correction() instanceof Correction.NotCounted)
                : response.counted();
    }
}
