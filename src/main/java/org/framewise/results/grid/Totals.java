package org.framewise.results.grid;

import java.util.stream.Collectors;
import org.framewise.measures.QuizScore;
import org.framewise.results.UsedQuiz;

/**
 * The total of an attempt {@code a} over its responses {@code r}, as {@link QuizScore} has it: the mean fraction of the items that have a
 * score; none when fewer than half of those that count have one. What is shown is added up by that class; this one is for sorting and
 * counting alone, where no attempt must be read.
 */
public final class Totals {
    private static final String FRACTION = "r.score / NULLIF(r.max_score, 0)";

    private Totals() {}

    /** An aggregate, 0 to 1 with nine digits so that equal totals are equal, for a query that is grouped by attempt, revision and form. */
    public static String sql(UsedQuiz quiz) {
        return """
                CAST(CASE WHEN COUNT(%1$s) > 0
                           AND 2 * COUNT(%1$s) >= %2$s - COUNT(CASE WHEN r.max_score = 0 THEN 1 END)
                          THEN SUM(%1$s) / COUNT(%1$s) END AS DECIMAL(12, 9))""".formatted(FRACTION, items(quiz));
    }

    /** How many items the attempt's form has. The types of both ids let no quotation mark in. */
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
