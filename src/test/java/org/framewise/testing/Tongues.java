package org.framewise.testing;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.ElementUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.framewise.quiz.Items;
import org.framewise.quiz.Quiz;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Finds which texts a screen reader reads in the language of a quiz, and which it reads in the program's language. */
public final class Tongues {
    /** The texts of {@link Items}. */
    private static final Pattern QUIZ =
            Pattern.compile("(Title|Summary|Stem|Text|Rationale|Explanation|Descriptor|Sample|Note|Headline) of ");

    private final List<String> quiz = new ArrayList<>();
    private final List<String> mistaken = new ArrayList<>();

    private Tongues() {}

    /** Returns the same quiz with its language changed. */
    public static Quiz in(Locale language, Quiz quiz) {
        return new Quiz(
                quiz.id(),
                quiz.title(),
                quiz.summary(),
                quiz.minutes(),
                language,
                quiz.outlets(),
                quiz.feedback(),
                quiz.sources(),
                quiz.forms());
    }

    /** Collects the texts of the current view. */
    public static Tongues heard() {
        HasElement view =
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        Tongues tongues = new Tongues();
        Document page = Document.createShell("");
        page.body().appendChild(ElementUtil.toJsoup(page, view.getElement()));
        page.body().select("*").forEach(element -> element.textNodes().forEach(tongues::listen));
        return tongues;
    }

    private void listen(TextNode text) {
        String words = text.text().strip();
        if (words.isEmpty() || !(text.parent() instanceof Element parent)) {
            return;
        }
        boolean marked = parent.closest("[lang]") instanceof Element in
                && in.attr("lang").equals("de");
        boolean ofTheQuiz = QUIZ.matcher(words).find() || parent.closest(".words, q, .outlet, .label") != null;
        boolean inBetween = parent.closest(".sr-only, .heat-figure, sup, .cut") != null
                && !QUIZ.matcher(words).find();
        if (ofTheQuiz && !inBetween) {
            quiz.add(words);
        }
        if (!parent.is(".heat-figure, sup, .cut, .remark-words") && marked != (ofTheQuiz && !inBetween)) {
            mistaken.add(words + " in " + parent.cssSelector());
        }
    }

    /** Texts of the quiz, in document order. */
    public List<String> quiz() {
        return quiz;
    }

    /** Texts that are marked with the wrong language. */
    public List<String> mistaken() {
        return mistaken;
    }
}
