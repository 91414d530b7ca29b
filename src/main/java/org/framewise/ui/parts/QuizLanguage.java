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
 * Marks up quiz text whose language differs from the page's. Such text gets a {@code lang} and, if needed, a
 * {@code dir} attribute, and so does the page's own text inside it: screen readers then pronounce both correctly (WCAG
 * 3.1.2), and each runs in its own direction. If the languages are the same, no attributes are added.
 */
public final class QuizLanguage {
    private static final String LANG = "lang";

    /**
     * First placeholder for quiz text in a sentence. Placeholders are private-use characters, which no text contains.
     */
    private static final char FIRST_PLACE = '\uE000';

    private final Locale quiz;
    private final Locale page;
    private final boolean turns;

    /** @param quiz the language of the quiz's texts */
    public QuizLanguage(Locale quiz) {
        UI ui = UI.getCurrent();
        this.quiz = quiz;
        this.page = ui == null ? quiz : ui.getLocale();
        this.turns = isAnother() && ReadingDirection.of(quiz) != ReadingDirection.of(page);
    }

    /** The language of the newest known revision of a quiz; the page's own language when no revision is known. */
    public static QuizLanguage load(Catalogue catalogue, QuizId quiz) {
        return catalogue
                .lastKnown(quiz)
                .map(revision -> new QuizLanguage(revision.quiz().language()))
                .orElseGet(() -> new QuizLanguage(UI.getCurrent().getLocale()));
    }

    private boolean isAnother() {
        return !quiz.getLanguage().equals(page.getLanguage());
    }

    /** Marks a component as quiz text. */
    public <T extends Component> T of(T words) {
        of(words.getElement());
        return words;
    }

    /** Marks an element as quiz text. */
    public Element of(Element words) {
        if (isAnother()) {
            speaks(quiz, words::setAttribute);
        }
        return words;
    }

    /** Marks an element of a table written as HTML as quiz text. */
    public org.jsoup.nodes.Element of(org.jsoup.nodes.Element words) {
        if (isAnother()) {
            speaks(quiz, words::attr);
        }
        return words;
    }

    /** Marks a component inside quiz text as text in the page's language. */
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

    /** Quiz text that is inserted into a sentence of the page. */
    public record Quoted(String words) {}

    /**
     * A sentence in the page's language that contains quiz text.
     *
     * @param key translation key of the sentence, in which {@code {0}} is the quiz text
     */
    public Span within(String key, String words) {
        return fill(new Span(), key, new Quoted(words));
    }

    /**
     * Fills a heading, link or similar element with a sentence in the page's language.
     *
     * @param parts arguments of the sentence, in order; quiz text is wrapped in {@link Quoted}
     */
    public <T extends HtmlContainer> T fill(T into, String key, Object... parts) {
        if (!isAnother()) {
            into.setText(into.getTranslation(key, withoutQuotes(parts)));
            return into;
        }
        Span sentence = new Span(); // one child, in case the parent lays out children in a row
        for (Object piece : pieces(into, key, parts)) {
            sentence.add(piece instanceof Quoted(String words) ? of(new Span(words)) : new Text(piece.toString()));
        }
        into.add(sentence);
        return into;
    }

    /** Like the other {@code fill}, for an element of a table written as HTML. */
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

    /** Adds the quiz's title for screen readers to a link whose visible text is the same for every quiz. */
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

    /** Splits the sentence into pieces of page text and of quiz text, in order. */
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
