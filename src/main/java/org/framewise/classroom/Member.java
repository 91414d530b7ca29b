package org.framewise.classroom;

import java.time.Instant;
import java.util.Optional;
import org.framewise.attempt.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * A learner in a classroom, as shown to its teachers.
 *
 * @param nickname absent once the classroom has ended
 * @param code lets the learner continue on another device
 * @param attempts number of attempts started
 * @param seenAt when the learner was last active, to within a few minutes; absent if the learner never was
 * @param simulated whether the program made the learner up
 */
public record Member(
        LearnerId id,
        @Nullable Nickname nickname,
        ResumeCode code,
        int attempts,
        Instant createdAt,
        @Nullable Instant seenAt,
        boolean simulated) {
    /** Maximum number of members in a classroom. */
    public static final int MOST = 400;

    public Optional<Nickname> name() {
        return Optional.ofNullable(nickname);
    }

    @Override
    public String toString() {
        return "Member " + id.value();
    }
}
