package org.framewise.ui.teach.parts;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** How to read a report, and what its figures are for: the last thing on the paper. */
public final class ReportNotes extends Section {
    private static final long serialVersionUID = 1L;

    /** @param about keys of what is said about the figures before what they are for */
    public ReportNotes(String... about) {
        addClassName("report-notes");
        add(new H2(getTranslation("report.notes")));
        for (String key : about) {
            add(new Paragraph(getTranslation(key)));
        }
        add(new Paragraph(getTranslation("report.use")));
    }
}
