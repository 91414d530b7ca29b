package org.framewise.attempt;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A response that has not been submitted yet.
 *
 * @param changedAt when the learner last changed it, to the millisecond
 */
public record Draft(ResponseInput input, Instant changedAt) {
    public Draft {
        // databases round to microseconds, and a rounded time must not look newer than the original
        changedAt = changedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether this draft was changed after the other draft. */
    public boolean isNewerThan(Draft other) {
        return changedAt.isAfter(other.changedAt);
    }
}
