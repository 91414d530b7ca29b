package org.framewise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Locale;

/**
 * The language of a quiz beside the one that the page speaks. Where they differ, words of the quiz say which language they are in, and the
 * program's own words amid them say theirs, so that a screen reader speaks both right (WCAG 3.1.2). Where they don't, nothing is said.
 */
public final class QuizLanguage {
    private static final String LANG = "lang";
    private static final String PLACE = "\uE000";

    private final Locale quiz;
    private final Locale page;

    /** @param quiz in which language its texts are */
    public QuizLanguage(Locale quiz) {
        UI ui = UI.getCurrent();
        this.quiz = quiz;
        this.page = ui == null ? quiz : ui.getLocale();
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
            words.setAttribute(LANG, quiz.toLanguageTag());
        }
        return words;
    }

    /** Words of the quiz, in a table that is written as HTML. */
    public org.jsoup.nodes.Element of(org.jsoup.nodes.Element words) {
        return isAnother() ? words.attr(LANG, quiz.toLanguageTag()) : words;
    }

    /** The program's own words amid those of the quiz. */
    public <T extends Component> T ours(T words) {
        if (isAnother()) {
            words.getElement().setAttribute(LANG, page.toLanguageTag());
        }
        return words;
    }

    /**
     * A sentence of the program's with words of the quiz in it.
     *
     * @param key of the sentence, which has them as {@code {0}}
     */
    public Span within(Component on, String key, String words) {
        if (!isAnother()) {
            return new Span(on.getTranslation(key, words));
        }
        String[] around = on.getTranslation(key, PLACE).split(PLACE, 2);
        return new Span(new Text(around[0]), of(new Span(words)), new Text(around.length > 1 ? around[1] : ""));
    }
}
