package org.framewise.results;

/** The condition, over the attempt {@code a}, that it is its learner's first at its form: what comes after feedback says less. */
public final class FirstSitting {
    /** First of all her attempts at that form. */
    public static final String EVER = first("quiz_id");

    /** First of her attempts at that form in the same assignment, whatever she did before it was given. */
    public static final String AT_THE_ASSIGNMENT = first("assignment_id");

    private FirstSitting() {}

    // a first sitting is known without looking for another
    private static String first(String among) {
        return """
                (a.sitting = 1
                 OR NOT EXISTS (SELECT 1 FROM attempt e
                                WHERE e.learner_id = a.learner_id AND e.%1$s = a.%1$s
                                  AND e.form_id = a.form_id AND e.sitting < a.sitting))
                """.formatted(among);
    }
}
