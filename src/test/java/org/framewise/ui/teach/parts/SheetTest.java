package org.framewise.ui.teach.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SheetTest {
    @Test
    void stackedTablesRepeatHeadingsOnlyWhereNeeded() {
        Element table = Sheet.table("any", "");
        Sheet.headings(table, "Quiz", "When", "", "Begun", "Results");
        Element row = table.appendElement("tbody").appendElement("tr");
        Sheet.rowHeading(row).text("Mixed check");
        row.appendElement("td").addClass("wide").text("today");
        Sheet.figure(row, "").appendElement("span").text("7");
        Sheet.figure(row, "12");
        Sheet.link(row.appendElement("td"), "teach", "Results");

        Sheet.stack(table);

        assertThat(table.hasClass("stacked")).isTrue();
        assertThat(row.select("[data-heading]").eachText()).containsExactly("7", "12");
        assertThat(row.select("[data-heading]").eachAttr("data-heading")).containsExactly("", "Begun");
    }
}
