package org.framewise.ui.teach.classroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.framewise.classroom.NameList;
import org.framewise.ui.parts.ChoiceGroup;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.parts.Words;

/**
 * Shows how a pasted list is parsed: its first lines, the meaning of each column, and whether the first line is a
 * header. The teacher can correct both settings.
 */
final class PasteTable extends Div {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 5;
    private static final int LONGEST_CELL = 60;
    private static final String HEADING = "heading";

    private final transient Consumer<NameList> changed;
    private final NativeTableBody body = new NativeTableBody();
    private transient NameList list;

    /** @param changed receives the list with the changed settings */
    PasteTable(NameList list, Consumer<NameList> changed) {
        this.list = list;
        this.changed = changed;
        addClassName("paste-table");
        add(headingChoice());
        if (list.columns().size() > 1) {
            add(sheet());
            fill();
        }
    }

    /** Whether a list needs this table: it has several columns, a header or several lines. */
    static boolean isNeeded(NameList list) {
        return list.columns().size() > 1 || list.heading() || list.lines().size() > 1;
    }

    private ChoiceGroup headingChoice() {
        String first = cut(String.join(
                ", ",
                list.lines().getFirst().cells().stream()
                        .filter(cell -> !cell.isEmpty())
                        .toList()));
        ChoiceGroup choice = new ChoiceGroup(true, getTranslation("teach.paste.heading.legend"))
                .withHiddenLegend()
                .withChoice(HEADING, new Span(getTranslation("teach.paste.heading", Words.isolated(first))));
        choice.setId("heading");
        choice.setValue(list.heading() ? Set.of(HEADING) : Set.of());
        choice.addValueChangeListener(
                event -> change(list.withHeading(!event.getValue().isEmpty())));
        return choice;
    }

    private void change(NameList now) {
        list = now;
        if (list.columns().size() > 1) {
            fill();
        }
        changed.accept(now);
    }

    private Div sheet() {
        NativeTableRow row = new NativeTableRow(heading("col", new Text(getTranslation("teach.paste.line"))));
        for (int place = 0; place < list.columns().size(); place++) {
            row.add(heading("col", choice(place)));
        }
        NativeTable table = new NativeTable(new NativeTableHeader(row), body);
        table.setCaptionText(getTranslation("teach.paste.columns"));
        Div sheet = Tags.div("sheet", Tags.styled("paste-columns", table));
        sheet.getElement().setAttribute("role", "region");
        sheet.getElement().setAttribute("aria-label", getTranslation("teach.paste.columns"));
        sheet.getElement().setAttribute("tabindex", "0");
        return sheet;
    }

    private ColumnChoice choice(int place) {
        ColumnChoice choice = new ColumnChoice(
                getTranslation("teach.paste.column", place + 1), list.columns().get(place));
        choice.setId("column-" + (place + 1));
        choice.addValueChangeListener(event -> change(list.withColumn(place, event.getValue())));
        return choice;
    }

    /** Shows the first lines; cells that are not used are struck through. */
    private void fill() {
        body.removeAll();
        List<NameList.Line> first = list.lines().stream().limit(SHOWN).toList();
        for (int i = 0; i < first.size(); i++) {
            NameList.Line line = first.get(i);
            boolean skipped = list.heading() && i == 0;
            String number = skipped
                    ? getTranslation("teach.paste.line.skipped", line.number())
                    : Integer.toString(line.number());
            NativeTableRow row = new NativeTableRow(heading("row", new Text(number)));
            for (int place = 0; place < list.columns().size(); place++) {
                NativeTableCell cell = new NativeTableCell(cut(line.cell(place)));
                cell.getElement().setAttribute("dir", "auto");
                cell.setClassName("left-out", skipped || list.columns().get(place) == NameList.Column.OUT);
                row.add(cell);
            }
            body.add(row);
        }
    }

    private static NativeTableHeaderCell heading(String scope, Component content) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(content);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static String cut(String text) {
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) + "…" : text;
    }
}
