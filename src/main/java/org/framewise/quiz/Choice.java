package org.framewise.quiz;

import org.jspecify.annotations.Nullable;

/**
 * An alternative of a choice or multiple-choice item.
 *
 * @param source the article that the text is quoted from; absent if the text is not a quotation
 * @param misconception what choosing it suggests; absent for choices that are not distractors
 */
public record Choice(
        String id,
        String text,
        @Nullable SourceId source,
        @Nullable Misconception misconception,
        String rationale) {
    public Choice {
        Require.text(id, "id of a choice");
        Require.text(text, "text of a choice");
        Require.text(rationale, "rationale of a choice");
    }
}
