package org.framewise.results;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.LearnerId;
import org.framewise.attempt.Rating;
import org.framewise.attempt.Ratings;
import org.framewise.attempt.Refusal;
import org.framewise.classroom.Audit;
import org.framewise.classroom.ClassroomId;
import org.framewise.quiz.ItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a teacher rates what she may see. Every rating stands in the audit list. */
@Service
public class RatingDesk {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ratings ratings;
    private final Audit audit;

    RatingDesk(JdbcClient jdbc, TransactionTemplate transaction, Ratings ratings, Audit audit) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ratings = ratings;
        this.audit = audit;
    }

    /**
     * Rates a written response, or rates it again; its score follows.
     *
     * @param teacher the name of who rates
     * @param points 0 to 3
     * @param note at most {@link Rating#MAX_NOTE} characters
     * @throws Refusal when there is no such response in sight
     * @throws IllegalArgumentException when points or note are out of range
     */
    public Rating rate(Sight sight, String teacher, AttemptId attempt, ItemId item, int points, String note) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Writer writer = Writer.of(jdbc, sight, attempt).orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ITEM));
            Rating rating =
                    ratings.rate(attempt, item, points, note, sight.teacher().value());
            audit.record(teacher, writer.classroom, Audit.Action.RATED, item + " · " + Audit.member(writer.learner));
            return rating;
        }));
    }

    /**
     * Rates several responses alike: each gets a rating of its own, or none does.
     *
     * @return how many
     * @throws Refusal when one of them is not in sight
     * @throws IllegalArgumentException when points or note are out of range
     */
    public int rate(Sight sight, String teacher, Collection<AttemptId> attempts, ItemId item, int points, String note) {
        transaction.executeWithoutResult(
                status -> attempts.forEach(attempt -> rate(sight, teacher, attempt, item, points, note)));
        return attempts.size();
    }

    /**
     * Takes back what she has rated last, if nobody has rated it again since.
     *
     * @return how many ratings count no more
     * @throws Refusal when one of the responses is not in sight
     */
    public int takeBack(Sight sight, String teacher, Collection<AttemptId> attempts, ItemId item) {
        return Objects.requireNonNull(transaction.execute(status -> {
            int taken = 0;
            for (AttemptId attempt : attempts) {
                Writer writer =
                        Writer.of(jdbc, sight, attempt).orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ITEM));
                if (ratings.takeBack(attempt, item, sight.teacher().value())) {
                    taken++;
                    audit.record(
                            teacher,
                            writer.classroom,
                            Audit.Action.RATING_TAKEN_BACK,
                            item + " · " + Audit.member(writer.learner));
                }
            }
            return taken;
        }));
    }

    private record Writer(LearnerId learner, @Nullable ClassroomId classroom) {
        private static final String SQL = """
                SELECT l.id, l.classroom_id FROM attempt a JOIN learner l ON l.id = a.learner_id
                WHERE a.id = :attempt AND\s""" + Sight.SQL;

        static Optional<Writer> of(JdbcClient jdbc, Sight sight, AttemptId attempt) {
            return sight.in(jdbc.sql(SQL))
                    .param("attempt", attempt.value())
                    .query((row, n) -> {
                        UUID classroom = row.getObject("classroom_id", UUID.class);
                        return new Writer(
                                new LearnerId(row.getObject("id", UUID.class)),
                                classroom == null ? null : new ClassroomId(classroom));
                    })
                    .optional();
        }
    }
}
