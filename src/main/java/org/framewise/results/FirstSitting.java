package org.framewise.results;

/**
 * The SQL condition that an attempt {@code a} is its learner's first at its form. Later attempts are less informative,
 * because the learner has seen feedback.
 */
public final class FirstSitting {
    /** Holds for the first of all the learner's attempts at the form. */
    public static final String EVER = first("quiz_id");

    /** Holds for the first of the learner's attempts at the form in the same assignment; ignores all other attempts. */
    public static final String AT_THE_ASSIGNMENT = first("assignment_id");

    private FirstSitting() {}

    // sitting 1 is always the first attempt, so no search for an earlier one is needed
    private static String first(String among) {
        return """
                (a.sitting = 1
                 OR NOT EXISTS (SELECT 1 FROM attempt e
                                WHERE e.learner_id = a.learner_id AND e.%1$s = a.%1$s
                                  AND e.form_id = a.form_id AND e.sitting < a.sitting))
                """.formatted(among);
    }
}
