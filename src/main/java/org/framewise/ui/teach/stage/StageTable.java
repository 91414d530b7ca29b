package org.framewise.ui.teach.stage;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import org.framewise.ui.parts.Tags;

/** Creates a table on the stage, in a container that scrolls if the table is too wide. */
final class StageTable {
    private final NativeTableRow head = new NativeTableRow();
    private final NativeTableBody body = new NativeTableBody();
    private final NativeTable table;

    StageTable(String className) {
        table = Tags.styled(className, new NativeTable(new NativeTableHeader(head), body));
    }

    void set(String property, String value) {
        table.getStyle().set(property, value);
    }

    void column(String heading) {
        heading(head, "col").setText(heading);
    }

    NativeTableRow row() {
        return body.addRow();
    }

    static NativeTableHeaderCell rowHeading(NativeTableRow row) {
        return heading(row, "row");
    }

    static NativeTableCell cell(NativeTableRow row, String classNames) {
        return Tags.styled(classNames, row.addDataCell());
    }

    Div framed() {
        return Tags.div("sheet", table);
    }

    private static NativeTableHeaderCell heading(NativeTableRow row, String scope) {
        NativeTableHeaderCell heading = row.addHeaderCell();
        heading.getElement().setAttribute("scope", scope);
        return heading;
    }
}
