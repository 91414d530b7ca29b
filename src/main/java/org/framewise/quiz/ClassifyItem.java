package org.framewise.quiz;

import java.util.List;

/** An item that asks learners to sort statements into two to four categories. */
public record ClassifyItem(ItemCore core, List<Passage> passages, List<String> categories, List<Statement> statements)
        implements Item {
    /** The category treated as signal when measuring discernment. */
    public static final String OPINION = "opinion";

    /** The category treated as noise when measuring discernment. */
    public static final String FACTUAL = "factual";

    public ClassifyItem {
        passages = List.copyOf(passages);
        categories = List.copyOf(categories);
        statements = List.copyOf(statements);
        Require.that(categories.size() >= 2 && categories.size() <= 4, "two to four categories");
        Require.that(!statements.isEmpty(), "at least one statement");
        for (Statement statement : statements) {
            Require.that(categories.contains(statement.key()), "the key is one of the categories");
        }
        if (core.countsForDiscernment()) {
            Require.that(
                    categories.size() == 2 && categories.contains(OPINION) && categories.contains(FACTUAL),
                    "only factual/opinion statements count for discernment");
        }
    }

    /**
     * A statement to sort.
     *
     * @param key its correct category
     * @param misconception what sorting it into the wrong category suggests
     * @param rationale shown if the statement was sorted wrongly
     */
    public record Statement(ItemId id, Passage passage, String key, Misconception misconception, String rationale) {}
}
