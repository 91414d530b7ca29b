package org.framewise.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.ResponseJson;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.quiz.RevisionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Lists written responses, unrated and rated, for teachers to rate. Shows them without names, so that the rating is
 * about the text. Excludes blank responses, which earn 0 without a rating.
 */
@Service
public class RatingQueue {
    /** The largest number of unrated responses that is counted exactly; one more stands for any larger number. */
    public static final int MOST_COUNTED = 99;

    private final JdbcClient jdbc;
    private final UsedQuizzes quizzes;

    RatingQueue(JdbcClient jdbc, UsedQuizzes quizzes) {
        this.jdbc = jdbc;
        this.quizzes = quizzes;
    }

    /**
     * The number of unrated responses. Capped just above {@link #MOST_COUNTED}, because every page asks for it and
     * larger numbers needn't be exact.
     */
    public int waiting(TeacherScope teacherScope) {
        return teacherScope
                .bind(jdbc.sql("""
                        SELECT COUNT(*) FROM (
                            SELECT 1 FROM response r JOIN attempt a ON a.id = r.attempt_id JOIN learner l ON l.id = a.learner_id
                            WHERE r.score IS NULL AND\s""" + TeacherScope.SQL + " FETCH FIRST :most ROWS ONLY) w"))
                .param("most", MOST_COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    /** The items with written responses; those with the most unrated responses come first. */
    public List<ToRate> items(TeacherScope teacherScope) {
        List<Count> counts = Count.all(jdbc, teacherScope);
        Set<QuizId> all = counts.stream().map(Count::quiz).collect(Collectors.toSet());
        Map<QuizId, String> titles = quizzes.titles(teacherScope, all);
        Map<QuizId, List<RevisionId>> used = quizzes.newestFirst(teacherScope, all);
        return counts.stream()
                .map(count -> new ToRate(
                        count.quiz,
                        titles.getOrDefault(count.quiz, count.quiz.value()),
                        count.item,
                        title(count.item, used.getOrDefault(count.quiz, List.of())),
                        count.waiting,
                        count.rated))
                .sorted(Comparator.comparingInt(ToRate::waiting)
                        .reversed()
                        .thenComparing(item -> item.quiz().value())
                        .thenComparing(item -> item.item().value()))
                .toList();
    }

    /** The title of an item in the newest revision that contains it. */
    private String title(ItemId item, List<RevisionId> newestFirst) {
        return newestFirst.stream()
                .flatMap(revision -> quizzes.quiz(revision).item(item).stream())
                .findFirst()
                .map(Item::title)
                .orElse(item.value());
    }

    /** The responses to one item: unrated ones first, then rated ones, each in order of arrival. */
    public List<Written> responses(TeacherScope teacherScope, QuizId quiz, ItemId item) {
        Map<AttemptId, List<PastRating>> history = RatingRow.of(jdbc, teacherScope, quiz, item);
        return WrittenRow.of(jdbc, teacherScope, quiz, item).stream()
                .flatMap(row -> rubric(row, item)
                        .map(text -> new Written(
                                row.attempt,
                                text,
                                quizzes.quiz(row.revision).language(),
                                row.text,
                                row.respondedAt,
                                row.rated,
                                history.getOrDefault(row.attempt, List.of())))
                        .stream())
                .toList();
    }

    /** The author of a response, if the teacher may see the attempt. */
    public Optional<LearnerLabel> writer(TeacherScope teacherScope, AttemptId attempt) {
        return teacherScope
                .bind(jdbc.sql("""
                        SELECT l.id, l.nickname FROM attempt a JOIN learner l ON l.id = a.learner_id
                        WHERE a.id = :attempt AND\s""" + TeacherScope.SQL))
                .param("attempt", attempt.value())
                .query((row, n) -> new LearnerLabel(
                        new org.framewise.attempt.LearnerId(row.getObject("id", UUID.class)),
                        row.getString("nickname")))
                .optional();
    }

    private Optional<ExtendedTextItem> rubric(WrittenRow row, ItemId item) {
        return quizzes.quiz(row.revision)
                .item(item)
                .filter(ExtendedTextItem.class::isInstance)
                .map(ExtendedTextItem.class::cast);
    }

    /**
     * An item with written responses.
     *
     * @param waiting number of unrated responses
     * @param rated number of rated responses
     */
    public record ToRate(QuizId quiz, String quizTitle, ItemId item, String title, int waiting, int rated) {}

    /**
     * A written response.
     *
     * @param item the item in the revision that was answered, with its rubric
     * @param language the language of the quiz
     * @param rated whether the response has a rating
     * @param history its ratings, newest first
     */
    public record Written(
            AttemptId attempt,
            ExtendedTextItem item,
            Locale language,
            String text,
            Instant respondedAt,
            boolean rated,
            List<PastRating> history) {
        public Written {
            history = List.copyOf(history);
        }
    }

    /**
     * A rating of a response, current or replaced by a later one.
     *
     * @param points 0 to 3
     * @param teacher the name of the teacher who rated
     */
    public record PastRating(int points, String note, String teacher, Instant ratedAt) {}

    private record Count(QuizId quiz, ItemId item, int waiting, int rated) {
        private static final String SQL = """
                SELECT a.quiz_id, r.item_id, COUNT(*) - COUNT(r.score) AS waiting, COUNT(r.score) AS rated
                FROM response r JOIN attempt a ON a.id = r.attempt_id JOIN learner l ON l.id = a.learner_id
                WHERE (r.score IS NULL
                    OR EXISTS (SELECT 1 FROM rating x
                               WHERE x.attempt_id = r.attempt_id AND x.item_id = r.item_id AND x.undone_at IS NULL))
                  AND %s
                GROUP BY a.quiz_id, r.item_id""".formatted(TeacherScope.SQL);

        static List<Count> all(JdbcClient jdbc, TeacherScope teacherScope) {
            return teacherScope
                    .bind(jdbc.sql(SQL))
                    .query((row, n) -> new Count(
                            new QuizId(row.getString("quiz_id")),
                            new ItemId(row.getString("item_id")),
                            row.getInt("waiting"),
                            row.getInt("rated")))
                    .list();
        }
    }

    private record WrittenRow(AttemptId attempt, RevisionId revision, String text, Instant respondedAt, boolean rated) {
        private static final String SQL = """
                SELECT r.attempt_id, r.revision_id, r.chosen, r.responded_at, r.score
                FROM response r JOIN attempt a ON a.id = r.attempt_id JOIN learner l ON l.id = a.learner_id
                WHERE a.quiz_id = :quiz AND r.item_id = :item
                  AND (r.score IS NULL
                    OR EXISTS (SELECT 1 FROM rating x
                               WHERE x.attempt_id = r.attempt_id AND x.item_id = r.item_id AND x.undone_at IS NULL))
                  AND %s
                ORDER BY CASE WHEN r.score IS NULL THEN 0 ELSE 1 END, r.responded_at, r.attempt_id""".formatted(TeacherScope.SQL);

        static List<WrittenRow> of(JdbcClient jdbc, TeacherScope teacherScope, QuizId quiz, ItemId item) {
            return teacherScope
                    .bind(jdbc.sql(SQL))
                    .param("quiz", quiz.value())
                    .param("item", item.value())
                    .query((row, n) -> read(row))
                    .list();
        }

        private static WrittenRow read(ResultSet row) throws SQLException {
            row.getDouble("score");
            boolean rated = !row.wasNull();
            return new WrittenRow(
                    new AttemptId(row.getObject("attempt_id", UUID.class)),
                    new RevisionId(row.getString("revision_id")),
                    ResponseJson.read(row.getString("chosen")) instanceof Response.ExtendedText(String text)
                            ? text
                            : "",
                    row.getObject("responded_at", OffsetDateTime.class).toInstant(),
                    rated);
        }
    }

    private record RatingRow(AttemptId attempt, PastRating rating) {
        private static final String SQL = """
                SELECT x.attempt_id, x.points, x.note, t.name, x.rated_at
                FROM rating x JOIN attempt a ON a.id = x.attempt_id JOIN learner l ON l.id = a.learner_id
                     JOIN teacher t ON t.id = x.teacher_id
                WHERE a.quiz_id = :quiz AND x.item_id = :item AND x.undone_at IS NULL AND %s
                ORDER BY x.rated_at DESC, x.id""".formatted(TeacherScope.SQL);

        static Map<AttemptId, List<PastRating>> of(
                JdbcClient jdbc, TeacherScope teacherScope, QuizId quiz, ItemId item) {
            return teacherScope
                    .bind(jdbc.sql(SQL))
                    .param("quiz", quiz.value())
                    .param("item", item.value())
                    .query((row, n) -> new RatingRow(
                            new AttemptId(row.getObject("attempt_id", UUID.class)),
                            new PastRating(
                                    row.getInt("points"),
                                    row.getString("note"),
                                    row.getString("name"),
                                    row.getObject("rated_at", OffsetDateTime.class)
                                            .toInstant())))
                    .list()
                    .stream()
                    .collect(Collectors.groupingBy(
                            RatingRow::attempt,
                            HashMap::new,
                            Collectors.mapping(RatingRow::rating, Collectors.toList())));
        }
    }
}
