package org.framewise.ui.teach.results;

import com.vaadin.flow.component.html.Paragraph;
import org.framewise.ui.parts.Tags;

/** Paragraphs with a look of their own. */
final class Paragraphs {
    private Paragraphs() {}

    /** What introduces a page. */
    static Paragraph intro(String text) {
        return Tags.p("results-intro", text);
    }

    /** What explains, beside the figures. */
    static Paragraph help(String text) {
        return Tags.p("help", text);
    }

    /** What must be read before the figures. */
    static Paragraph warning(String text) {
        return Tags.p("message warning", text);
    }
}
