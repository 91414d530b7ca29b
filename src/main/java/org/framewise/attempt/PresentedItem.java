package org.framewise.attempt;

import java.util.List;
import java.util.Locale;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * An item as a learner sees it before the response is in. No type in it can hold a key, a role, a rationale, a
 * misconception or the explanation.
 *
 * @param language of the quiz that its words are taken from
 * @param number its place, counted from 1
 * @param total how many items the attempt has
 * @param levels the levels of confidence to choose from; empty when it isn't asked
 * @param cited who published what the alternatives quote, as far as no clipping says it
 * @see "docs/decisions/0004-no-type-can-hold-a-key-before-the-response-is-in.md"
 */
public record PresentedItem(
        Locale language,
        int number,
        int total,
        ItemId id,
        String title,
        String stem,
        @Nullable String note,
        List<Confidence> levels,
        List<Clipping> clippings,
        Task task,
        List<Clipping.Masthead> cited) {}
