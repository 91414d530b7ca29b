package org.framewise.quiz;

import org.jspecify.annotations.Nullable;

/**
 * A published article that passages are quoted from.
 *
 * @param label the article's own label, such as "Opinion"
 * @param author as named by the article, if at all
 * @param dating how the date is known, if the article does not print it
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
