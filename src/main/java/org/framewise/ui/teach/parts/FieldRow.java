package org.framewise.ui.teach.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A field, or several, with the button that belongs to them on the same line where there is room. */
public final class FieldRow extends Div {
    private static final long serialVersionUID = 1L;

    public FieldRow(Component... parts) {
        super(parts);
        addClassName("field-line");
    }
}
