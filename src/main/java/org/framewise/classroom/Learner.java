package org.framewise.classroom;

import java.util.Optional;
import org.framewise.attempt.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * A person who takes quizzes.
 *
 * @param nickname absent for a guest
 * @param code lets the learner continue on another device
 */
public record Learner(LearnerId id, @Nullable Nickname nickname, ResumeCode code) {
    public Optional<Nickname> name() {
        return Optional.ofNullable(nickname);
    }

    @Override
    public String toString() {
        return "Learner " + id.value();
    }
}
