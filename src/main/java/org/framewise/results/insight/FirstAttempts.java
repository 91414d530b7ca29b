package org.framewise.results.insight;

/** Which responses are read here: those of first attempts, as far as they are counted. */
final class FirstAttempts {
    /** The condition, over the attempt {@code a}, that its learner was not at that form before. */
    static final String SQL = """
            (a.sitting = 1 OR NOT EXISTS (SELECT 1 FROM attempt e
                                          WHERE e.learner_id = a.learner_id AND e.quiz_id = a.quiz_id
                                            AND e.form_id = a.form_id AND e.sitting < a.sitting))
            """;

    /** Joins, over the attempt {@code a}, its assignment as {@code k.assignment_id} where a correction holds for it. */
    static final String CORRECTED = """
            LEFT JOIN (SELECT DISTINCT assignment_id FROM key_change WHERE undone_at IS NULL) k
              ON k.assignment_id = a.assignment_id
            """;

    private FirstAttempts() {}
}
