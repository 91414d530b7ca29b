package org.framewise.ui.teach.results;

import com.vaadin.flow.component.html.Paragraph;

/** Paragraphs with a look of their own. */
final class Paragraphs {
    private Paragraphs() {}

    /** What introduces a page. */
    static Paragraph intro(String text) {
        return of(text, "results-intro");
    }

    /** What explains, beside the figures. */
    static Paragraph help(String text) {
        return of(text, "help");
    }

    /** What must be read before the figures. */
    static Paragraph warning(String text) {
        return of(text, "message", "warning");
    }

    private static Paragraph of(String text, String... classNames) {
        Paragraph line = new Paragraph(text);
        line.addClassNames(classNames);
        return line;
    }
}
