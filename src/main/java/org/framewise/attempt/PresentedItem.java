package org.framewise.attempt;

import java.util.List;
import java.util.Locale;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * An item as shown to a learner before they respond. None of its component types can hold a key, a role, a rationale, a
 * misconception or the explanation.
 *
 * @param language the language of the item's texts
 * @param number position of the item, counted from 1
 * @param total number of items in the attempt
 * @param levels the levels of confidence to choose from; empty if the item doesn't ask for it
 * @param cited the publications quoted in the alternatives, unless a clipping already names them
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
