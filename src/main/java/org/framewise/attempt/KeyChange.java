package org.framewise.attempt;

import java.time.Instant;
import java.util.UUID;
import org.framewise.quiz.ItemId;
import org.framewise.scoring.Correction;
import org.jspecify.annotations.Nullable;

/**
 * A correction of an item's key for one assignment. It stays on record when it is undone.
 *
 * @param reason 1 to {@link #MAX_REASON} characters, shown to learners
 * @param teacher the teacher who made it
 * @param undoneBy the teacher who undid it; absent while it is in effect
 * @param undoneAt absent while it is in effect
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
    /** Maximum length of a reason, in characters. */
    public static final int MAX_REASON = 500;

    /** Whether the correction is in effect. */
    public boolean active() {
        return undoneAt == null;
    }
}
