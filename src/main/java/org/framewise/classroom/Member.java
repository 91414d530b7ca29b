package org.framewise.classroom;

import java.time.Instant;
import java.util.Optional;
import org.framewise.attempt.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * A learner in a classroom, as its teachers see her.
 *
 * @param nickname absent once the classroom has ended
 * @param code brings her back on another device
 * @param attempts how many she has begun
 * @param seenAt when she was here last, to within a few minutes; absent when she never was
 * @param simulated whether the program has made her up
 */
public record Member(
        LearnerId id,
        @Nullable Nickname nickname,
        ResumeCode code,
        int attempts,
        Instant createdAt,
        @Nullable Instant seenAt,
        boolean simulated) {
    /** Most members of a classroom. */
    public static final int MOST = 400;

    public Optional<Nickname> name() {
        return Optional.ofNullable(nickname);
    }

    @Override
    public String toString() {
        return "Member " + id.value();
    }
}
