package org.framewise.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.framewise.attempt.Clipping;
import org.jspecify.annotations.Nullable;

/** Quoted text styled as a newspaper clipping: masthead, headline, hairline, text, author. */
public final class ClippingCard extends Article {
    private static final long serialVersionUID = 1L;

    /** The readers of a card. Where the outlet is hidden, the card also tells learners when it will be revealed. */
    public enum Reader {
        LEARNER("clipping.hidden"),
        CLASS("clipping.hidden.class");

        private final String hidden;

        Reader(String hidden) {
            this.hidden = hidden;
        }
    }

    private final Div head = Tags.div("clipping-head");
    private final transient QuizLanguage language;

    private ClippingCard(QuizLanguage language, Reader reader, Clipping first) {
        this.language = language;
        language.of(this);
        addClassNames("clipping", kind(first));
        Clipping.Masthead masthead = first.masthead();
        if (masthead != null) {
            describe(masthead);
        } else if (first.kind() == Clipping.Kind.MADE_UP) {
            tag("clipping.made-up");
        } else if (first.kind() == Clipping.Kind.QUOTED) {
            tag(reader.hidden);
        }
    }

    /**
     * Creates cards for all clippings of an item, one card per source, so that two outlets can be placed side by side.
     *
     * @param language the language of the quiz
     * @param words returns the text of the clipping at that index
     */
    public static Div cardsOf(
            QuizLanguage language, Reader reader, List<Clipping> clippings, IntFunction<Component> words) {
        Div cards = Tags.div("clippings");
        List<ClippingCard> made = new ArrayList<>();
        List<Clipping> firsts = new ArrayList<>();
        for (int i = 0; i < clippings.size(); i++) {
            Clipping clipping = clippings.get(i);
            ClippingCard card = null;
            for (int c = 0; c < made.size(); c++) {
                if (sameSource(firsts.get(c), clipping)) {
                    card = made.get(c);
                }
            }
            if (card == null) {
                card = new ClippingCard(language, reader, clipping);
                made.add(card);
                firsts.add(clipping);
                cards.add(card);
            }
            card.excerpt(clipping, words.apply(i));
        }
        for (int c = 0; c < made.size(); c++) {
            made.get(c).sign(firsts.get(c).masthead());
        }
        cards.addClassName(made.size() > 1 ? "two-sources" : "one-source");
        return cards;
    }

    /** Creates a small card for a single statement or entry. */
    public static ClippingCard single(QuizLanguage language, Reader reader, Clipping clipping, Component words) {
        ClippingCard card = new ClippingCard(language, reader, clipping);
        card.addClassName("compact");
        card.sign(clipping.masthead());
        card.excerpt(clipping, words);
        return card;
    }

    private static boolean sameSource(Clipping a, Clipping b) {
        boolean hidden = a.kind() == Clipping.Kind.QUOTED && a.masthead() == null;
        return !hidden && a.kind() == b.kind() && Objects.equals(a.masthead(), b.masthead());
    }

    private static String kind(Clipping clipping) {
        return switch (clipping.kind()) {
            case QUOTED -> "quoted";
            case MADE_UP -> "made-up";
            case OURS -> "ours";
        };
    }

    private void tag(String key) {
        add(language.inUiLanguage(Tags.span("clipping-tag", getTranslation(key))));
    }

    private void describe(Clipping.Masthead masthead) {
        Div line = Tags.div("masthead");
        line.add(Tags.span("outlet", masthead.outlet()));
        if (masthead.label() != null) {
            line.add(Tags.span("label", masthead.label()));
        }
        Span date = language.inUiLanguage(Tags.span("date", masthead.date().format(getLocale())));
        if (masthead.dating() != null) {
            date.setTitle(masthead.dating());
        }
        line.add(date);
        head.add(line);
        head.add(Tags.p("headline", masthead.headline()));
        add(head);
    }

    private void excerpt(Clipping clipping, Component words) {
        Div excerpt = Tags.div("excerpt");
        if (clipping.masthead() != null
                && clipping.text().equals(clipping.masthead().headline())) {
            addClassName("headline-quoted");
        }
        if (clipping.lead() != null) {
            excerpt.add(Tags.p("lead", clipping.lead()));
        }
        boolean ours = clipping.kind() == Clipping.Kind.OURS;
        HtmlContainer quote = Tags.element(ours ? "div" : "blockquote", "words");
        if (clipping.cutBefore()) {
            quote.add(ellipsis());
        }
        quote.add(Tags.span(ours ? "plain" : "quoted-words", words));
        if (clipping.cutAfter()) {
            quote.add(ellipsis());
        }
        excerpt.add(quote);
        add(excerpt);
    }

    private static Span ellipsis() {
        return Tags.span("cut", "…");
    }

    private void sign(Clipping.@Nullable Masthead masthead) {
        if (masthead != null && masthead.author() != null) {
            Paragraph author =
                    language.inUiLanguage(Tags.p("author", getTranslation("clipping.by", masthead.author())));
            if (hasClassName("compact")) {
                head.add(author);
            } else {
                add(author);
            }
        }
    }
}
