package org.framewise.ui.teach.results;

import com.vaadin.flow.component.html.Paragraph;
import org.framewise.ui.parts.Tags;

/** Creates styled paragraphs. */
final class Paragraphs {
    private Paragraphs() {}

    /** A paragraph that introduces a page. */
    static Paragraph intro(String text) {
        return Tags.p("results-intro", text);
    }

    /** A paragraph that explains figures. */
    static Paragraph help(String text) {
        return Tags.p("help", text);
    }

    /** A warning to read before the figures. */
    static Paragraph warning(String text) {
        return Tags.p("message warning", text);
    }
}
