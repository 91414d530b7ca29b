package org.framewise.results;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.LearnerId;
import org.framewise.attempt.Rating;
import org.framewise.attempt.Ratings;
import org.framewise.attempt.Refusal;
import org.framewise.classroom.AsShown;
import org.framewise.classroom.Audit;
import org.framewise.classroom.ClassroomId;
import org.framewise.classroom.Overtaken;
import org.framewise.classroom.TeacherId;
import org.framewise.classroom.Teachers;
import org.framewise.quiz.ItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a teacher rates what they may see. Every rating goes into the audit list. */
@Service
public class RatingDesk {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ratings ratings;
    private final Teachers teachers;
    private final Audit audit;

    RatingDesk(JdbcClient jdbc, TransactionTemplate transaction, Ratings ratings, Teachers teachers, Audit audit) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ratings = ratings;
        this.teachers = teachers;
        this.audit = audit;
    }

    /**
     * A written response with the rating that counts for it.
     *
     * @param ratedAt when that rating was given, which no two ratings of a response have alike; absent for none
     */
    public record Rated(AttemptId attempt, @Nullable Instant ratedAt) {
        /** As a page shows it. */
        public static Rated of(RatingQueue.Written written) {
            return new Rated(
                    written.attempt(),
                    written.history().isEmpty()
                            ? null
                            : written.history().getFirst().ratedAt());
        }
    }

    /**
     * Rates written responses alike, or rates them again; their scores follow. Each gets a rating of its own, or none does.
     *
     * @param teacher the name of who rates
     * @param shown the responses, each with the rating that whoever rates has seen
     * @param points 0 to 3
     * @param note at most {@link Rating#MAX_NOTE} characters
     * @return the responses with their new ratings
     * @throws Refusal when one of them is not in sight
     * @throws IllegalArgumentException when points or note are out of range
     * @throws Overtaken when somebody else has rated one of them
     */
    public List<Rated> rate(
            TeacherScope teacherScope,
            String teacher,
            @AsShown Collection<Rated> shown,
            ItemId item,
            int points,
            String note) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Rated> rated = new ArrayList<>();
            for (Rated one : inOrder(shown)) {
                Writer writer = locked(teacherScope, one.attempt);
                requireAsShown(one, item);
                Rating rating = ratings.rate(
                        one.attempt, item, points, note, teacherScope.teacher().value());
                audit.record(
                        teacher, writer.classroom, Audit.Action.RATED, item + " · " + Audit.member(writer.learner));
                rated.add(new Rated(one.attempt, rating.ratedAt()));
            }
            return rated;
        }));
    }

    /**
     * Takes back what a teacher has rated last, as far as nobody has rated it again since.
     *
     * @param rated as {@link #rate} has given them
     * @return how many ratings count no more
     * @throws Refusal when one of the responses is not in sight
     */
    public int takeBack(TeacherScope teacherScope, String teacher, Collection<Rated> rated, ItemId item) {
        return Objects.requireNonNull(transaction.execute(status -> {
            int taken = 0;
            for (Rated one : inOrder(rated)) {
                Writer writer = locked(teacherScope, one.attempt);
                if (newest(one.attempt, item).equals(Optional.ofNullable(one.ratedAt))
                        && ratings.takeBack(
                                one.attempt, item, teacherScope.teacher().value())) {
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

    /** In one order for all, so that two who rate the same responses don't wait for each other. */
    private static List<Rated> inOrder(Collection<Rated> responses) {
        return responses.stream()
                .sorted(Comparator.comparing(one -> one.attempt.value()))
                .toList();
    }

    /** Who wrote it; nobody else rates it until the transaction ends. */
    private Writer locked(TeacherScope teacherScope, AttemptId attempt) {
        ratings.lock(attempt);
        return Writer.of(jdbc, teacherScope, attempt).orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ITEM));
    }

    private Optional<Instant> newest(AttemptId attempt, ItemId item) {
        return ratings.newest(attempt, item).map(Rating::ratedAt);
    }

    private void requireAsShown(Rated shown, ItemId item) {
        Optional<Rating> now = ratings.newest(shown.attempt, item);
        Overtaken.unless(
                now.map(Rating::ratedAt).equals(Optional.ofNullable(shown.ratedAt)),
                () -> now.map(rating -> new Audit.Change(
                        teachers.name(new TeacherId(rating.teacher())).orElse(null), rating.ratedAt())));
    }

    private record Writer(LearnerId learner, @Nullable ClassroomId classroom) {
        private static final String SQL = """
                SELECT l.id, l.classroom_id FROM attempt a JOIN learner l ON l.id = a.learner_id
                WHERE a.id = :attempt AND\s""" + TeacherScope.SQL;

        static Optional<Writer> of(JdbcClient jdbc, TeacherScope teacherScope, AttemptId attempt) {
            return teacherScope
                    .bind(jdbc.sql(SQL))
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
