package org.framewise.quiz;

import org.jspecify.annotations.Nullable;

/**
 * A published article from which passages are quoted.
 *
 * @param label the article's own label, such as "Opinion"
 * @param author as far as the article names one
 * @param dating how the date is known, when the article does not print it
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
