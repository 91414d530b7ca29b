package org.framewise.ui.review.feedback;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.framewise.attempt.Clipping;
import org.framewise.attempt.Highlight;
import org.framewise.ui.parts.Tags;

/** Renders text with highlighted and numbered evidence. */
public final class LitWords {
    private LitWords() {}

    public static Span of(String text, List<Highlight> highlights) {
        return part(text, 0, text.length(), highlights);
    }

    /** The substring from {@code from} to {@code to}, with its highlights. */
    private static Span part(String text, int from, int to, List<Highlight> highlights) {
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
            HtmlContainer mark = Tags.element("mark", "evidence", new Text(text.substring(start, end)));
            if (highlight.end() <= to) {
                mark.add(new HtmlContainer("sup", new Text(Integer.toString(highlight.number()))));
            }
            words.add(mark);
            at = end;
        }
        append(words, text.substring(at, to));
        return words;
    }

    /**
     * The text of a passage, segment by segment, with its highlights.
     *
     * @param each adds remarks to a segment
     */
    public static Span segments(
            String className, Clipping clipping, List<Highlight> highlights, BiConsumer<Span, Clipping.Piece> each) {
        Span words = Tags.span(className);
        int at = 0;
        for (Clipping.Piece piece : clipping.pieces()) {
            if (at > 0) {
                words.add(new Text(" "));
                at++;
            }
            Span part = part(clipping.text(), at, at + piece.text().length(), highlights);
            each.accept(part, piece);
            words.add(part);
            at += piece.text().length();
        }
        return words;
    }

    private static void append(Span words, String text) {
        if (!text.isEmpty()) {
            words.add(new Text(text));
        }
    }
}
