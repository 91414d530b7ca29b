package org.framewise.ui.teach.rating;

import com.vaadin.flow.component.Component;
import org.framewise.results.RatingDesk;
import org.framewise.results.RatingQueue;
import org.framewise.results.RatingQueue.Written;
import org.framewise.ui.parts.Words;

/** Describes what a colleague has done with a text while it was being rated here. */
final class OtherRating {
    private OtherRating() {}

    static String inWords(Component on, Written shown, Written now) {
        boolean another = RatingDesk.Rated.of(now).equals(RatingDesk.Rated.of(shown));
        return another
                ? on.getTranslation("overtaken.rated.others")
                : now.history().stream()
                        .findFirst()
                        .map(rating -> inWords(on, rating))
                        .orElseGet(() -> on.getTranslation("overtaken.rating.none"));
    }

    private static String inWords(Component on, RatingQueue.PastRating rating) {
        return rating.note().isEmpty()
                ? on.getTranslation("overtaken.rating", rating.points())
                : on.getTranslation("overtaken.rating.note", rating.points(), Words.isolated(rating.note()));
    }
}
