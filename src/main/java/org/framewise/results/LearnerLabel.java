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
 * A learner, as shown in a table.
 *
 * @param nickname absent for a guest
 * @param classroomLabel absent outside classrooms, and in a table about one classroom
 */
public record LearnerLabel(
        LearnerId id, @Nullable String nickname, @Nullable ClassroomLabel classroomLabel) {
    /** Alphabetical by name; learners without a name come last. */
    public static final Comparator<LearnerLabel> BY_NAME = Comparator.comparing(
                    (LearnerLabel learnerLabel) -> learnerLabel.name().isEmpty())
            .thenComparing(learnerLabel -> learnerLabel.name().orElse("").toLowerCase(Locale.ROOT))
            .thenComparing(learnerLabel -> learnerLabel.id().value());

    /** The label of a learner in a table about one classroom. */
    public LearnerLabel(LearnerId id, @Nullable String nickname) {
        this(id, nickname, null);
    }

    /** Reads the columns {@code learner_id}, {@code nickname}, {@code classroom_id} and {@code classroom}. */
    public static LearnerLabel read(ResultSet row) throws SQLException {
        return new LearnerLabel(
                new LearnerId(row.getObject("learner_id", UUID.class)),
                row.getString("nickname"),
                ClassroomLabel.read(row));
    }

    public Optional<String> name() {
        return Optional.ofNullable(nickname);
    }

    /** The first six characters of the id, which distinguish guests, and learners with the same nickname. */
    public String suffix() {
        return id.value().toString().substring(0, 6);
    }
}
