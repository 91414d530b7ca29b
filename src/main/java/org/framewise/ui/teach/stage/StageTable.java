package org.framewise.ui.teach.stage;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;

/** A table on the stage, in a frame that scrolls where the table is too wide. */
final class StageTable {
    private final Element table = new Element("table");
    private final Element head = child(child(table, "thead"), "tr");
    private final Element body = child(table, "tbody");

    StageTable(String className) {
        table.setAttribute("class", className);
    }

    void set(String property, String value) {
        table.getStyle().set(property, value);
    }

    void column(String heading) {
        heading(head, "col").setText(heading);
    }

    Element row() {
        return child(body, "tr");
    }

    static Element rowHeading(Element row) {
        return heading(row, "row");
    }

    static Element cell(Element row, String className) {
        Element cell = child(row, "td");
        cell.setAttribute("class", className);
        return cell;
    }

    Div framed() {
        Div sheet = new Div();
        sheet.addClassName("sheet");
        sheet.getElement().appendChild(table);
        return sheet;
    }

    private static Element heading(Element row, String scope) {
        Element heading = child(row, "th");
        heading.setAttribute("scope", scope);
        return heading;
    }

    private static Element child(Element into, String tag) {
        Element child = new Element(tag);
        into.appendChild(child);
        return child;
    }
}
