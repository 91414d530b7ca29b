package org.framewise.results.grid;

import java.util.stream.Collectors;
import org.framewise.measures.QuizScore;
import org.framewise.results.UsedQuiz;

/**
 * Computes the total of an attempt {@code a} over its responses {@code r} in SQL, equivalent to {@link QuizScore}: the
 * mean fraction over the items that have a score; null if fewer than half of those that count have one. Used only for
 * sorting and counting without reading attempts; displayed values are computed by {@code QuizScore}.
 */
public final class Totals {
    private static final String FRACTION = "r.score / NULLIF(r.max_score, 0)";

    private Totals() {}

    /**
     * The SQL expression for the total: an aggregate from 0 to 1, rounded to nine digits so that equal totals compare
     * equal. For a query grouped by attempt, revision and form.
     */
    public static String sql(UsedQuiz quiz) {
        return """
                CAST(CASE WHEN COUNT(%1$s) > 0
                           AND 2 * COUNT(%1$s) >= %2$s - COUNT(CASE WHEN r.max_score = 0 THEN 1 END)
                          THEN SUM(%1$s) / COUNT(%1$s) END AS DECIMAL(12, 9))""".formatted(FRACTION, items(quiz));
    }

    /** The number of items in the attempt's form. Safe to inline: the types of both ids allow no quotation marks. */
    private static String items(UsedQuiz quiz) {
        return quiz.used().stream()
                .map(use -> "WHEN a.revision_id = '%s' AND a.form_id = '%s' THEN %d"
                        .formatted(
                                use.id(),
                                use.form(),
                                use.revision()
                                        .form(use.form())
                                        .orElseThrow()
                                        .items()
                                        .size()))
                .collect(Collectors.joining(" ", "CASE ", " END"));
    }
}
