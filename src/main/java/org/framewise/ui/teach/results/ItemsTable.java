package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import java.util.stream.Collectors;
import org.framewise.results.ClassTable;
import org.framewise.results.measures.Facility;
import org.framewise.ui.teach.Sheet;
import org.jsoup.nodes.Element;

/** The items of a quiz with how easy they were. */
final class ItemsTable {
    private final Component words;
    private final ClassTable table;

    ItemsTable(Component words, ClassTable table) {
        this.words = words;
        this.table = table;
    }

    Element html() {
        Element html = Sheet.table("items", words.getTranslation("teach.items.caption", table.title()));
        html.child(0).addClass("sr-only");
        Element head = Sheet.headings(
                html,
                words.getTranslation("teach.items.item"),
                words.getTranslation("teach.items.skills"),
                words.getTranslation("teach.items.n"),
                words.getTranslation("teach.facility"),
                words.getTranslation("teach.facility.interval"),
                words.getTranslation("teach.items.remark"));
        head.children().subList(2, 5).forEach(heading -> heading.addClass("num"));
        Element body = html.appendElement("tbody");
        table.columns().forEach(column -> row(body.appendElement("tr"), column));
        return html;
    }

    private void row(Element row, ClassTable.Column column) {
        Element heading = Sheet.rowHeading(row);
        heading.appendElement("span").addClass("item-id").text(column.id().value());
        heading.appendText(" " + column.item().title());
        row.appendElement("td")
                .text(column.item().skills().stream()
                        .map(skill -> words.getTranslation("skill." + skill.id()))
                        .collect(Collectors.joining(", ")));
        Sheet.figure(row, column.facility().map(f -> Integer.toString(f.n())).orElse("0"));
        FacilityCells.point(words, row.appendElement("td").addClass("num"), column.facility());
        FacilityCells.interval(words, row.appendElement("td").addClass("num"), column.facility());
        row.appendElement("td").addClass("flag").text(remark(column));
    }

    private String remark(ClassTable.Column column) {
        if (column.facility().isEmpty()) {
            return words.getTranslation("teach.not-enough-data");
        }
        return column.facility()
                .flatMap(Facility::flag)
                .map(flag -> words.getTranslation(
                        flag == Facility.Flag.VERY_HARD ? "teach.flag.very-hard" : "teach.flag.very-easy"))
                .orElse("");
    }
}
