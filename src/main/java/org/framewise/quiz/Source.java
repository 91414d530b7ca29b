package org.framewise.quiz;

import org.jspecify.annotations.Nullable;

/**
 * A published article that passages are quoted from.
 *
 * @param label the article's own label, such as "Opinion"; absent if the article has none
 * @param author the author as named by the article; absent if the article names none
 * @param dating how the date is known; absent if the article prints it
 */
public record Source(
        SourceId id,
        String outlet,
        @Nullable String label,
        @Nullable String author,
        String headline,
        PublicationDate date,
        @Nullable String dating) {
    public Source {
        Require.that(id.isPublished(), "made-up and ours are reserved");
        Require.text(outlet, "outlet");
        Require.text(headline, "headline");
    }
}
