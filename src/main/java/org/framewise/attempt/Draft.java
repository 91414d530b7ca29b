package org.framewise.attempt;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A response that has not been handed in yet.
 *
 * @param changedAt when the learner changed it last, to the millisecond
 */
public record Draft(ResponseInput input, Instant changedAt) {
    public Draft {
        // databases round to microseconds, and a rounded time must not look newer than the one it was made from
        changedAt = changedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether this one was changed after the other one. */
    public boolean isNewerThan(Draft other) {
        return changedAt.isAfter(other.changedAt);
    }
}
