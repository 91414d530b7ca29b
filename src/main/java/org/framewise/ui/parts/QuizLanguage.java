package org.framewise.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.QuizId;

/**
 * The language of a quiz beside the one that the page speaks. Where they differ, words of the quiz say which language they are in, and the
 * program's own words amid them say theirs, so that a screen reader speaks both right (WCAG 3.1.2) and each runs in its direction. Where they
 * don't, nothing is said.
 */
public final class QuizLanguage {
    private static final String LANG = "lang";

    /** Of the characters that stand where words of the quiz will: private ones, which no text has. */
    private static final char FIRST_PLACE = '\uE000';

    private final Locale quiz;
    private final Locale page;
    private final boolean turns;

    /** @param quiz in which language its texts are */
    public QuizLanguage(Locale quiz) {
        UI ui = UI.getCurrent();
        this.quiz = quiz;
        this.page = ui == null ? quiz : ui.getLocale();
        this.turns = isAnother() && ReadingDirection.of(quiz) != ReadingDirection.of(page);
    }

    /** The language of a quiz as it is now or was last; the page's own when no revision is known. */
    public static QuizLanguage load(Catalogue catalogue, QuizId quiz) {
        return catalogue
                .lastKnown(quiz)
                .map(revision -> new QuizLanguage(revision.quiz().language()))
                .orElseGet(() -> new QuizLanguage(UI.getCurrent().getLocale()));
    }

    private boolean isAnother() {
        return !quiz.getLanguage().equals(page.getLanguage());
    }

    /** Words of the quiz. */
    public <T extends Component> T of(T words) {
        of(words.getElement());
        return words;
    }

    /** Words of the quiz. */
    public Element of(Element words) {
        if (isAnother()) {
            speaks(quiz, words::setAttribute);
        }
        return words;
    }

    /** Words of the quiz, in a table that is written as HTML. */
    public org.jsoup.nodes.Element of(org.jsoup.nodes.Element words) {
        if (isAnother()) {
            speaks(quiz, words::attr);
        }
        return words;
    }

    /** The program's own words amid those of the quiz. */
    public <T extends Component> T inUiLanguage(T words) {
        if (isAnother()) {
            speaks(page, words.getElement()::setAttribute);
        }
        return words;
    }

    private void speaks(Locale language, BiConsumer<String, String> attribute) {
        attribute.accept(LANG, language.toLanguageTag());
        if (turns) {
            attribute.accept("dir", ReadingDirection.of(language).getClientName());
        }
    }

    /** Words of the quiz that stand in a sentence of the program's. */
    public record Quoted(String words) {}

    /**
     * A sentence of the program's with words of the quiz in it.
     *
     * @param key of the sentence, which has them as {@code {0}}
     */
    public Span within(String key, String words) {
        return fill(new Span(), key, new Quoted(words));
    }

    /**
     * Fills a heading, a link or the like with a sentence of the program's.
     *
     * @param parts of the sentence, in the order of their numbers; those of the quiz are {@link Quoted}
     */
    public <T extends HtmlContainer> T fill(T into, String key, Object... parts) {
        if (!isAnother()) {
            into.setText(into.getTranslation(key, withoutQuotes(parts)));
            return into;
        }
        Span sentence = new Span(); // one part, also where what it fills lays out its parts side by side
        for (Object piece : pieces(into, key, parts)) {
            sentence.add(piece instanceof Quoted(String words) ? of(new Span(words)) : new Text(piece.toString()));
        }
        into.add(sentence);
        return into;
    }

    /** The same in a table that is written as HTML. */
    public org.jsoup.nodes.Element fill(org.jsoup.nodes.Element into, Component on, String key, Object... parts) {
        if (!isAnother()) {
            return into.text(on.getTranslation(key, withoutQuotes(parts)));
        }
        for (Object piece : pieces(on, key, parts)) {
            if (piece instanceof Quoted(String words)) {
                of(into.appendElement("span")).text(words);
            } else {
                into.appendText(piece.toString());
            }
        }
        return into;
    }

    /** Says to screen readers which quiz a link is about, whose text is the same for each. */
    public <T extends HtmlContainer> T about(T link, String title) {
        if (isAnother()) {
            link.add(Tags.span("sr-only", ": "), of(Tags.span("sr-only", title)));
        } else {
            link.getElement().setAttribute("aria-label", link.getText() + ": " + title);
        }
        return link;
    }

    private static Object[] withoutQuotes(Object[] parts) {
        return Arrays.stream(parts)
                .map(part -> part instanceof Quoted(String words) ? words : part)
                .toArray();
    }

    /** The sentence in pieces: text of the program's and words of the quiz by turns. */
    private static List<Object> pieces(Component on, String key, Object[] parts) {
        Object[] places = IntStream.range(0, parts.length)
                .mapToObj(i -> parts[i] instanceof Quoted ? Character.toString(FIRST_PLACE + i) : parts[i])
                .toArray();
        List<Object> pieces = new ArrayList<>();
        StringBuilder ours = new StringBuilder();
        for (char c : on.getTranslation(key, places).toCharArray()) {
            int part = c - FIRST_PLACE;
            if (part >= 0 && part < parts.length && parts[part] instanceof Quoted quoted) {
                pieces.add(ours.toString());
                pieces.add(quoted);
                ours.setLength(0);
            } else {
                ours.append(c);
            }
        }
        pieces.add(ours.toString());
        pieces.removeIf(""::equals);
        return pieces;
    }
}
