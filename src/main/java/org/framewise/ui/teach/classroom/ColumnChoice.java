package org.framewise.ui.teach.classroom;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import org.framewise.classroom.NameList;

/** A native select box for the meaning of a column in a pasted list. */
@Tag("label")
final class ColumnChoice extends AbstractField<ColumnChoice, NameList.Column> {
    private static final long serialVersionUID = 1L;

    private final Element select = new Element("select");

    /** @param label for screen readers */
    ColumnChoice(String label, NameList.Column chosen) {
        super(NameList.Column.OUT);
        getElement().getClassList().add("pick");
        Element caption = new Element("span");
        caption.setText(label);
        caption.setAttribute("class", "sr-only");
        for (NameList.Column column : NameList.Column.values()) {
            Element option = new Element("option");
            option.setAttribute("value", column.id());
            option.setText(getTranslation("teach.paste.column." + column.id()));
            select.appendChild(option);
        }
        select.addPropertyChangeListener("value", "change", event -> {
            if (event.isUserOriginated()) {
                pick(String.valueOf(event.getValue()));
            }
        });
        getElement().appendChild(caption, select);
        setValue(chosen);
        setPresentationValue(chosen);
    }

    /** Sets the value to what the teacher picked; ignores values that aren't offered. */
    void pick(String id) {
        for (NameList.Column column : NameList.Column.values()) {
            if (column.id().equals(id)) {
                setModelValue(column, true);
            }
        }
    }

    @Override
    protected void setPresentationValue(NameList.Column value) {
        select.setProperty("value", value.id());
    }
}
