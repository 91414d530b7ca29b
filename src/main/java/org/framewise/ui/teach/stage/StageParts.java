package org.framewise.ui.teach.stage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.framewise.attempt.Highlight;
import org.framewise.attempt.ReviewedItem;
import org.framewise.quiz.Misconception;
import org.framewise.ui.parts.ClippingCard;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.review.feedback.RevealedItemParts;
import org.jspecify.annotations.Nullable;

/** Building blocks of the stage for all item types: the current step, and bars, badges, cards and rationales. */
final class StageParts extends RevealedItemParts {
    private final Locale locale;
    private final ItemStage.Step step;
    private final ItemStage.Named named;

    /**
     * @param on provides translations
     * @param locale the locale of the page
     */
    StageParts(Component on, Locale locale, ReviewedItem reviewed, ItemStage.Step step, ItemStage.Named named) {
        super(on, reviewed, ClippingCard.Reader.CLASS);
        this.locale = locale;
        this.step = step;
        this.named = named;
    }

    /** The language of the page. */
    Locale locale() {
        return locale;
    }

    /** Whether the step shows the responses of the class. */
    boolean showsResponses() {
        return step != ItemStage.Step.PASSAGE;
    }

    /** Whether the step shows the key. */
    boolean showsKey() {
        return step == ItemStage.Step.KEY;
    }

    boolean showsLetters() {
        return named == ItemStage.Named.BY_LETTER;
    }

    /** The evidence at that place; empty before the last step. */
    @Override
    public List<Highlight> highlights(Highlight.Place place) {
        return showsKey() ? super.highlights(place) : List.of();
    }

    /** An option with its bar, its figure and, in the last step, whether it is the key. */
    ListItem row(Component words, int count, int n, boolean key) {
        ListItem row = Tags.li("stage-choice", words);
        if (showsResponses()) {
            row.add(bar(count, n));
        }
        markKey(row, key);
        return row;
    }

    Div bar(int count, int n) {
        Span fill = new Span();
        fill.getStyle().set("inline-size", percent(count, n) + "%");
        Div track = Tags.div("bar", fill);
        track.getElement().setAttribute("aria-hidden", "true");
        return Tags.div(
                "bar-line", track, Tags.span("bar-figure", getTranslation("discuss.share", count, percent(count, n))));
    }

    /** Marks the row of a right option, if the current step shows the key. */
    void markKey(ListItem row, boolean key) {
        if (showsKey() && key) {
            row.addClassName("is-key");
            row.add(keyBadge("discuss.key"));
        }
    }

    Span keyBadge(String key) {
        return Tags.span("badge badge-right key-badge", getTranslation(key));
    }

    /** Adds the misconception that a choice suggests and its rationale, each if present. */
    void why(ListItem row, @Nullable Misconception misconception, @Nullable String rationale) {
        if (misconception != null) {
            row.add(Tags.span("misconception-name", getTranslation("misconception." + misconception.id())));
        }
        if (rationale != null) {
            row.add(rationale(rationale));
        }
    }

    /** A text within a passage for screen readers only. */
    Span aside(String text) {
        return language().inUiLanguage(Tags.span("sr-only", " (" + text + ")"));
    }

    static long percent(int count, int n) {
        return n == 0 ? 0 : Math.round(100.0 * count / n);
    }
}
