package org.framewise.quiz;

import org.jspecify.annotations.Nullable;

/**
 * A text that learners judge: quoted from a {@link Source}, made up, or a statement about a text, written for the quiz.
 *
 * @param lead a line of context, written for the quiz and shown outside the quotation marks; absent if none is needed
 * @param text the exact words
 */
public record Passage(SourceId source, @Nullable String lead, String text) {
    public Passage {
        Require.text(text, "text of a passage");
    }
}
