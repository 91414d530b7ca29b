package org.framewise.quiz;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The properties shared by all types of items.
 *
 * @param skills one or two; the first is the main one
 * @param expectedFacility the author's estimate of the mean score, from 0 to 1
 * @param confidenceAsked whether learners are asked for their confidence
 * @param countsForDiscernment whether the statements enter d′ and c
 * @param note a note shown with the item, for example that its text is made up; absent if there is none
 * @param explanation shown once the response is in
 * @param twin the matching item of the other form; absent if there is none
 */
public record ItemCore(
        ItemId id,
        String title,
        List<Skill> skills,
        Difficulty difficulty,
        double expectedFacility,
        boolean confidenceAsked,
        boolean countsForDiscernment,
        @Nullable String note,
        String stem,
        String explanation,
        List<Evidence> evidence,
        @Nullable ItemId twin) {
    public ItemCore {
        Require.text(title, "title");
        Require.text(stem, "stem");
        Require.text(explanation, "explanation");
        Require.that(!skills.isEmpty() && skills.size() <= 2, "an item has one or two skills");
        Require.that(expectedFacility >= 0 && expectedFacility <= 1, "expected facility is between 0 and 1");
        skills = List.copyOf(skills);
        evidence = List.copyOf(evidence);
    }
}
