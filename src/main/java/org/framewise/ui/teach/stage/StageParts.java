package org.framewise.ui.teach.stage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.framewise.attempt.Highlight;
import org.framewise.attempt.PresentedItem;
import org.framewise.attempt.ReviewedItem;
import org.framewise.attempt.Task;
import org.framewise.quiz.Misconception;
import org.framewise.ui.parts.ClippingCard;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.review.feedback.LitWords;
import org.jspecify.annotations.Nullable;

/** What the stage of any type of item is put together from: how much is shown, and bars, badges, cards and rationales. */
final class StageParts {
    private final Component on;
    private final Locale locale;
    private final ReviewedItem reviewed;
    private final QuizLanguage language;
    private final ItemStage.Step step;
    private final ItemStage.Named named;

    /**
     * @param on what is translated as the page is
     * @param locale of the page
     */
    StageParts(Component on, Locale locale, ReviewedItem reviewed, ItemStage.Step step, ItemStage.Named named) {
        this.on = on;
        this.locale = locale;
        this.reviewed = reviewed;
        this.language = new QuizLanguage(reviewed.presented().language());
        this.step = step;
        this.named = named;
    }

    Component view() {
        return on;
    }

    /** The language of the page. */
    Locale locale() {
        return locale;
    }

    PresentedItem presented() {
        return reviewed.presented();
    }

    /** The language of the quiz. */
    QuizLanguage language() {
        return language;
    }

    /** Words of the program, in the language of the page. */
    String getTranslation(String key, Object... parts) {
        return on.getTranslation(key, parts);
    }

    /** Whether it is shown what the class gave. */
    boolean counted() {
        return step != ItemStage.Step.PASSAGE;
    }

    /** Whether the key is shown. */
    boolean keyed() {
        return step == ItemStage.Step.KEY;
    }

    boolean byLetter() {
        return named == ItemStage.Named.BY_LETTER;
    }

    /** The evidence at that place, in the last step. */
    List<Highlight> lit(Highlight.Place place) {
        return keyed()
                ? reviewed.evidence().stream()
                        .filter(highlight -> highlight.place().equals(place))
                        .toList()
                : List.of();
    }

    /** Something that is sorted or paired. */
    Component card(Task.Sortable sortable, Highlight.Kind kind) {
        return ClippingCard.single(
                language,
                ClippingCard.Reader.CLASS,
                sortable.clipping(),
                LitWords.of(sortable.clipping().text(), lit(new Highlight.Place(kind, sortable.id()))));
    }

    /** Something that could be chosen, with its bar, its figure and, in the last step, whether it is the key. */
    ListItem row(Component words, int count, int n, boolean key) {
        ListItem row = new ListItem(words);
        row.addClassName("stage-choice");
        if (counted()) {
            row.add(bar(count, n));
        }
        markKey(row, key);
        return row;
    }

    Div bar(int count, int n) {
        Span fill = new Span();
        fill.getStyle().set("inline-size", percent(count, n) + "%");
        Div track = new Div(fill);
        track.addClassName("bar");
        track.getElement().setAttribute("aria-hidden", "true");
        Div line =
                new Div(track, PageParts.text(getTranslation("discuss.share", count, percent(count, n)), "bar-figure"));
        line.addClassName("bar-line");
        return line;
    }

    /** Says in the last step that a row is the key, if it is. */
    void markKey(ListItem row, boolean key) {
        if (keyed() && key) {
            row.addClassName("is-key");
            row.add(keyBadge("discuss.key"));
        }
    }

    Span keyBadge(String key) {
        Span badge = PageParts.text(getTranslation(key), "badge");
        badge.addClassNames("badge-right", "key-badge");
        return badge;
    }

    /** What the choice suggests, and what there is to say about it. */
    void why(ListItem row, @Nullable Misconception misconception, @Nullable String rationale) {
        if (misconception != null) {
            row.add(PageParts.text(getTranslation("misconception." + misconception.id()), "misconception-name"));
        }
        if (rationale != null) {
            row.add(rationale(rationale));
        }
    }

    Paragraph rationale(String text) {
        Paragraph rationale = language.of(new Paragraph(text));
        rationale.addClassName("rationale");
        return rationale;
    }

    /** What a screen reader hears amid the words of a passage. */
    Span aside(String text) {
        return language.inUiLanguage(PageParts.text(" (" + text + ")", "sr-only"));
    }

    static long percent(int count, int n) {
        return n == 0 ? 0 : Math.round(100.0 * count / n);
    }
}
