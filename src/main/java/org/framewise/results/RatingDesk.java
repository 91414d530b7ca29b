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

/** Lets teachers rate written responses that they may see. Every rating is recorded in the audit log. */
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
     * A written response with its current rating.
     *
     * @param ratedAt when that rating was given, which is unique among the ratings of a response; absent if unrated
     */
    public record Rated(AttemptId attempt, @Nullable Instant ratedAt) {
        /** The response as shown on a page. */
        public static Rated of(RatingQueue.Written written) {
            return new Rated(
                    written.attempt(),
                    written.history().isEmpty()
                            ? null
                            : written.history().getFirst().ratedAt());
        }
    }

    /**
     * Gives the same rating to several written responses, whether or not they were rated before, and updates their
     * scores. Either all of the responses get a rating, each its own, or none of them does.
     *
     * @param teacher the name of the rating teacher
     * @param shown the responses, each with the rating that the teacher saw
     * @param points 0 to 3
     * @param note at most {@link Rating#MAX_NOTE} characters
     * @return the responses with their new ratings
     * @throws Refusal if the teacher may not see one of them
     * @throws IllegalArgumentException if points or note are out of range
     * @throws Overtaken if someone else has rated one of them
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
     * Withdraws a teacher's most recent ratings, except where someone has rated the response since.
     *
     * @param rated as returned by {@link #rate}
     * @return the number of ratings withdrawn
     * @throws Refusal if the teacher may not see one of the responses
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

    /** Sorts responses by attempt, so that two teachers who rate the same responses don't deadlock. */
    private static List<Rated> inOrder(Collection<Rated> responses) {
        return responses.stream()
                .sorted(Comparator.comparing(one -> one.attempt.value()))
                .toList();
    }

    /** The author of a response; locks its attempt against other ratings until the transaction ends. */
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
