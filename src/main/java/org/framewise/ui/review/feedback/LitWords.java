package org.framewise.ui.review.feedback;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Comparator;
import java.util.List;
import org.framewise.attempt.Highlight;

/** Words with the evidence in them lit up and numbered. */
public final class LitWords {
    private LitWords() {}

    public static Span of(String text, List<Highlight> highlights) {
        return part(text, 0, text.length(), highlights);
    }

    /** The part of a text between two places, with what is lit up in it. */
    public static Span part(String text, int from, int to, List<Highlight> highlights) {
        Span words = new Span();
        int at = from;
        for (Highlight highlight : highlights.stream()
                .sorted(Comparator.comparingInt(Highlight::start))
                .toList()) {
            int start = Math.max(at, highlight.start());
            int end = Math.min(to, highlight.end());
            if (start >= end) {
                continue;
            }
            append(words, text.substring(at, start));
            Element mark = new Element("mark");
            mark.setAttribute("class", "evidence");
            mark.appendChild(Element.createText(text.substring(start, end)));
            if (highlight.end() <= to) {
                Element number = new Element("sup");
                number.setText(Integer.toString(highlight.number()));
                mark.appendChild(number);
            }
            words.getElement().appendChild(mark);
            at = end;
        }
        append(words, text.substring(at, to));
        return words;
    }

    private static void append(Span words, String text) {
        if (!text.isEmpty()) {
            words.getElement().appendChild(Element.createText(text));
        }
    }
}
