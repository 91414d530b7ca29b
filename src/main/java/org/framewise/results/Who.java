package org.framewise.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.framewise.attempt.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * A learner in a table.
 *
 * @param nickname absent for a guest
 * @param room absent outside classrooms, and in a table about one classroom
 */
public record Who(
        LearnerId id, @Nullable String nickname, @Nullable Room room) {
    /** By name in the order of an alphabet, those without one last. */
    public static final Comparator<Who> BY_NAME = Comparator.comparing(
                    (Who who) -> who.name().isEmpty())
            .thenComparing(who -> who.name().orElse("").toLowerCase(Locale.ROOT))
            .thenComparing(who -> who.id().value());

    /** A learner among those of one classroom. */
    public Who(LearnerId id, @Nullable String nickname) {
        this(id, nickname, null);
    }

    /** From the columns {@code learner_id}, {@code nickname}, {@code classroom_id} and {@code classroom}. */
    public static Who read(ResultSet row) throws SQLException {
        return new Who(
                new LearnerId(row.getObject("learner_id", UUID.class)), row.getString("nickname"), Room.read(row));
    }

    public Optional<String> name() {
        return Optional.ofNullable(nickname);
    }

    /** Six characters that tell guests, and learners of the same nickname, apart. */
    public String suffix() {
        return id.value().toString().substring(0, 6);
    }
}
