package org.framewise.attempt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an assignment accepts responses.
 *
 * @param opensAt inclusive
 * @param closesAt exclusive; absent if the assignment never closes
 */
public record Window(Instant opensAt, @Nullable Instant closesAt) {
    public boolean isOpenAt(Instant now) {
        return !now.isBefore(opensAt) && !isClosedAt(now);
    }

    public boolean isClosedAt(Instant now) {
        return closesAt != null && !now.isBefore(closesAt);
    }
}
