package org.framewise.ui.review.feedback;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.framewise.attempt.Highlight;
import org.framewise.attempt.PresentedItem;
import org.framewise.attempt.ReviewedItem;
import org.framewise.attempt.Task;
import org.framewise.ui.parts.ClippingCard;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.Tags;

/** Renders parts of an item whose key may be revealed: its texts, with the evidence highlighted. */
public abstract class RevealedItemParts {
    private final Component on;
    private final ReviewedItem reviewed;
    private final QuizLanguage language;
    private final ClippingCard.Reader reader;

    /** @param on provides the language of the page */
    protected RevealedItemParts(Component on, ReviewedItem reviewed, ClippingCard.Reader reader) {
        this.on = on;
        this.reviewed = reviewed;
        this.language = new QuizLanguage(reviewed.presented().language());
        this.reader = reader;
    }

    public final Component view() {
        return on;
    }

    public final ReviewedItem reviewed() {
        return reviewed;
    }

    public final PresentedItem presented() {
        return reviewed.presented();
    }

    /** The language of the quiz. */
    public final QuizLanguage language() {
        return language;
    }

    /** Text in the language of the page. */
    public final String getTranslation(String key, Object... parts) {
        return on.getTranslation(key, parts);
    }

    /** The evidence at that place. */
    public List<Highlight> highlights(Highlight.Place place) {
        return reviewed.evidence().stream()
                .filter(highlight -> highlight.place().equals(place))
                .toList();
    }

    /** A statement or entry to be sorted or paired, with its evidence highlighted. */
    public final Component card(Task.Sortable sortable, Highlight.Kind kind) {
        return ClippingCard.single(
                language,
                reader,
                sortable.clipping(),
                LitWords.of(sortable.clipping().text(), highlights(new Highlight.Place(kind, sortable.id()))));
    }

    public final Paragraph rationale(String text) {
        return language.of(Tags.p("rationale", text));
    }
}
