package org.framewise.ui.teach.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A row of one or more fields and their button, on one line if there is room. */
public final class FieldRow extends Div {
    private static final long serialVersionUID = 1L;

    public FieldRow(Component... parts) {
        super(parts);
        addClassName("field-line");
    }
}
