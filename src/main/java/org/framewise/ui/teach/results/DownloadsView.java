package org.framewise.ui.teach.results;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.framewise.results.exports.Explained;
import org.framewise.results.exports.ExportKind;
import org.framewise.results.exports.Exports;
import org.framewise.ui.Addresses;
import org.framewise.ui.PageParts;
import org.framewise.ui.teach.Downloads;
import org.framewise.ui.teach.Sheet;
import org.framewise.ui.teach.TeacherLayout;
import org.jsoup.nodes.Element;

/** The files with the results of a quiz, and what their columns mean. */
@Route(value = ResultsTab.ROUTE + "/downloads", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class DownloadsView extends ResultsPage {
    private static final long serialVersionUID = 1L;

    DownloadsView(ResultsFrame frame) {
        super(frame, ResultsTab.DOWNLOADS);
    }

    @Override
    void show(ResultsScope scope, BeforeEnterEvent event) {
        Anchor workbook = Downloads.link(
                new Anchor(address("workbook.xlsx", scope), getTranslation("results.downloads.workbook")));
        workbook.removeClassName("side-action");
        PageParts.asMainAction(workbook);
        UnorderedList files = new UnorderedList();
        files.addClassName("files");
        for (ExportKind kind : ExportKind.values()) {
            files.add(new ListItem(
                    Downloads.link(new Anchor(
                            address(kind.id() + ".csv", scope), getTranslation("results.downloads." + kind.id()))),
                    PageParts.text(getTranslation("results.downloads." + kind.id() + ".text"), "help")));
        }
        Section section = new Section(
                new H2(getTranslation("teach.download.title")),
                new Paragraph(getTranslation("teach.download.text")),
                new Div(workbook),
                PageParts.text(getTranslation("results.downloads.workbook.text"), "help"),
                files);
        section.addClassName("downloads");
        Section columns = new Section(
                new H2(getTranslation("results.downloads.columns.title")),
                new Paragraph(getTranslation("results.downloads.columns.explained")));
        for (ExportKind kind : ExportKind.values()) {
            if (kind != ExportKind.COLUMNS) {
                columns.add(columns(kind));
            }
        }
        add(section, columns);
    }

    private static String address(String file, ResultsScope scope) {
        return Addresses.EXPORT + "/" + file + "?quiz=" + scope.quiz().id()
                + scope.query().text("&");
    }

    private NativeDetails columns(ExportKind kind) {
        String name = getTranslation("results.downloads." + kind.id());
        Element table = Sheet.table("columns", name);
        table.child(0).addClass("sr-only");
        Sheet.headings(
                table,
                getTranslation("results.downloads.column"),
                getTranslation("results.downloads.meaning"),
                getTranslation("results.downloads.unit"),
                getTranslation("results.downloads.range"));
        Element body = table.appendElement("tbody");
        for (Explained column : Exports.explained(kind)) {
            Element row = body.appendElement("tr");
            Sheet.rowHeading(row).appendElement("code").text(column.name());
            row.appendElement("td").addClass("wide").text(column.meaning());
            row.appendElement("td").text(column.unit());
            row.appendElement("td").text(column.range());
        }
        Sheet.stack(table);
        Sheet sheet = new Sheet(name);
        sheet.show(table);
        return new NativeDetails(name, sheet);
    }
}
