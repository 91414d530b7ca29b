package org.framewise.attempt;

import java.time.Instant;
import java.util.UUID;
import org.framewise.quiz.ItemId;
import org.framewise.scoring.Correction;
import org.jspecify.annotations.Nullable;

/**
 * A correction of an item's key for one assignment. Undone, it stays on record.
 *
 * @param reason 1 to {@link #MAX_REASON} characters; learners read it
 * @param teacher who made it
 * @param undoneBy absent as long as it holds
 * @param undoneAt absent as long as it holds
 */
public record KeyChange(
        UUID id,
        AssignmentId assignment,
        ItemId item,
        Correction correction,
        String reason,
        UUID teacher,
        Instant madeAt,
        @Nullable UUID undoneBy,
        @Nullable Instant undoneAt) {
    /** Longest reason, in characters. */
    public static final int MAX_REASON = 500;

    /** Whether it holds. */
    public boolean active() {
        return undoneAt == null;
    }
}
