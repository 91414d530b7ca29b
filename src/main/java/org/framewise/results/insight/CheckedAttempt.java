package org.framewise.results.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.framewise.attempt.AttemptId;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.Form;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.RevisionId;
import org.framewise.results.Selection;
import org.framewise.results.Sight;
import org.framewise.results.UsedQuizzes;
import org.framewise.results.Who;
import org.framewise.results.measures.QuizScore;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A form that was handed in, its scores added up by the database.
 *
 * @param paired whether it belongs to a check before and after that was assigned
 */
record CheckedAttempt(AttemptId id, Who who, Quiz revision, FormId form, boolean paired, Sum closed, Sum written) {
    private static final String SQL = """
            SELECT l.id AS learner_id, l.nickname, c.id AS classroom_id, c.name AS classroom, a.id AS attempt_id, a.revision_id,
                   a.form_id, a.sitting,
                   CASE WHEN s.pair THEN 1 ELSE 0 END AS paired,
                   SUM(CASE WHEN r.max_score > 0 AND r.item_id NOT IN (:written) THEN r.score / r.max_score END) AS closed,
                   COUNT(CASE WHEN r.max_score > 0 AND r.item_id NOT IN (:written) THEN r.score END) AS closed_scored,
                   COUNT(CASE WHEN r.max_score = 0 AND r.item_id NOT IN (:written) THEN 1 END) AS closed_out,
                   SUM(CASE WHEN r.max_score > 0 AND r.item_id IN (:written) THEN r.score / r.max_score END) AS written,
                   COUNT(CASE WHEN r.max_score > 0 AND r.item_id IN (:written) THEN r.score END) AS written_scored,
                   COUNT(CASE WHEN r.max_score = 0 AND r.item_id IN (:written) THEN 1 END) AS written_out
            FROM attempt a JOIN learner l ON l.id = a.learner_id LEFT JOIN classroom c ON c.id = l.classroom_id
                 LEFT JOIN assignment s ON s.id = a.assignment_id LEFT JOIN response r ON r.attempt_id = a.id
            WHERE a.quiz_id = :quiz AND a.submitted_at IS NOT NULL AND %s AND\s""".formatted(FirstAttempts.SQL);
    private static final String GROUP = """
            GROUP BY l.id, l.nickname, c.id, c.name, a.id, a.revision_id, a.form_id, a.sitting, s.pair
            ORDER BY a.sitting, a.id""";

    /**
     * Items of one kind.
     *
     * @param sum of the fractions earned
     * @param scored those that have a score
     * @param items those that are counted
     */
    record Sum(double sum, int scored, int items) {
        boolean isComplete() {
            return scored == items;
        }

        Sum plus(Sum other) {
            return new Sum(sum + other.sum, scored + other.scored, items + other.items);
        }
    }

    /** First attempts at each form that are handed in, each learner's in the order in which she took them. */
    static List<CheckedAttempt> of(
            JdbcClient jdbc, UsedQuizzes quizzes, Sight sight, QuizId quiz, Selection selection) {
        List<String> written = quizzes.find(sight, quiz, selection).stream()
                .flatMap(used -> used.used().stream())
                .flatMap(use -> use.revision().items())
                .filter(ExtendedTextItem.class::isInstance)
                .map(item -> item.id().value())
                .distinct()
                .toList();
        return selection
                .in(jdbc.sql(SQL + selection.sql() + GROUP), sight)
                .param("quiz", quiz.value())
                .param("written", written.isEmpty() ? List.of("") : written)
                .query((row, n) -> read(row, quizzes))
                .list();
    }

    private static CheckedAttempt read(ResultSet row, UsedQuizzes quizzes) throws SQLException {
        Quiz revision = quizzes.quiz(new RevisionId(row.getString("revision_id")));
        FormId id = new FormId(row.getString("form_id"));
        Form form = revision.form(id).orElseThrow();
        int written = Math.toIntExact(
                form.items().stream().filter(ExtendedTextItem.class::isInstance).count());
        return new CheckedAttempt(
                new AttemptId(row.getObject("attempt_id", UUID.class)),
                Who.read(row),
                revision,
                id,
                row.getInt("paired") == 1,
                new Sum(
                        row.getDouble("closed"),
                        row.getInt("closed_scored"),
                        form.items().size() - written - row.getInt("closed_out")),
                new Sum(row.getDouble("written"), row.getInt("written_scored"), written - row.getInt("written_out")));
    }

    /** The score of the check; empty when fewer than half of the items have one. */
    Optional<QuizScore> score(boolean withWritten) {
        Sum sum = withWritten ? closed.plus(written) : closed;
        return QuizScore.ofSum(sum.sum, sum.scored, sum.items);
    }

    /** Whether it is the quiz's first form. */
    boolean isFirstForm() {
        return revision.forms().getFirst().id().equals(form);
    }
}
