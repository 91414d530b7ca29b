package org.framewise.results;

import java.util.Optional;
import org.framewise.attempt.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * A learner in a table.
 *
 * @param nickname absent for a guest
 */
public record Who(LearnerId id, @Nullable String nickname) {
    public Optional<String> name() {
        return Optional.ofNullable(nickname);
    }

    /** Six characters that tell guests, and learners of the same nickname, apart. */
    public String suffix() {
        return id.value().toString().substring(0, 6);
    }
}
