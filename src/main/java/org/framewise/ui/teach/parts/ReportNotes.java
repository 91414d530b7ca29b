package org.framewise.ui.teach.parts;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** The last section of a report, which explains how to read it and what its figures may be used for. */
public final class ReportNotes extends Section {
    private static final long serialVersionUID = 1L;

    /** @param about translation keys of the notes that precede the note on the use of the figures */
    public ReportNotes(String... about) {
        addClassName("report-notes");
        add(new H2(getTranslation("report.notes")));
        for (String key : about) {
            add(new Paragraph(getTranslation(key)));
        }
        add(new Paragraph(getTranslation("report.use")));
    }
}
