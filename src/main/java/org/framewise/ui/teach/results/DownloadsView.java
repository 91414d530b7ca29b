package org.framewise.ui.teach.results;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.framewise.results.exports.CsvForm;
import org.framewise.results.exports.Explained;
import org.framewise.results.exports.ExportKind;
import org.framewise.results.exports.Exports;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.teach.parts.Downloads;
import org.framewise.ui.teach.parts.Sheet;
import org.framewise.ui.teach.parts.TeacherLayout;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Results page with the downloads of a quiz's results and the meaning of their columns. */
@Route(value = ResultsTab.ROUTE + "/downloads", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class DownloadsView extends ResultsPage {
    private static final long serialVersionUID = 1L;

    private final transient SchoolTime time;

    /** The CSV dialect requested in the URL; absent if the default of the visitor's region applies. */
    private @Nullable CsvForm chosen;

    DownloadsView(ResultsFrame frame, SchoolTime time) {
        super(frame, ResultsTab.DOWNLOADS);
        this.time = time;
    }

    @Override
    void enter(BeforeEnterEvent event) {
        chosen = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("csv")
                .flatMap(CsvForm::of)
                .orElse(null);
    }

    @Override
    String address(ResultsScope scope, ResultsQuery query) {
        String page = super.address(scope, query);
        return chosen == null ? page : withForm(page, chosen);
    }

    private static String withForm(String address, CsvForm form) {
        return address + (address.contains("?") ? "&" : "?") + Downloads.parameter(form);
    }

    @Override
    void show(ResultsScope scope, BeforeEnterEvent event) {
        CsvForm form = chosen == null ? Downloads.usualForm() : chosen;
        Anchor workbook =
                Downloads.link(new Anchor(file("workbook.xlsx", scope), getTranslation("results.downloads.workbook")));
        workbook.removeClassName("side-action");
        PageParts.asMainAction(workbook);
        UnorderedList files = Tags.ul("files");
        for (ExportKind kind : ExportKind.values()) {
            files.add(new ListItem(
                    Downloads.link(new Anchor(
                            withForm(file(kind.id() + ".csv", scope), form),
                            getTranslation("results.downloads." + kind.id()))),
                    Tags.span("help", getTranslation("results.downloads." + kind.id() + ".text"))));
        }
        Section section = Tags.section(
                "downloads",
                new H2(getTranslation("teach.download.title")),
                new Paragraph(getTranslation("teach.download.text")),
                new Div(workbook),
                Tags.span("help", getTranslation("results.downloads.workbook.text")),
                Tags.span("help", getTranslation("results.downloads.workbook.times", time.zoneName(getLocale()))),
                new H3(getTranslation("results.downloads.csv")),
                Tags.span("help", getTranslation("results.downloads.csv.text")),
                forms(scope, form),
                files);
        Section columns = new Section(
                new H2(getTranslation("results.downloads.columns.title")),
                new Paragraph(getTranslation("results.downloads.columns.explained")));
        for (ExportKind kind : ExportKind.values()) {
            if (kind != ExportKind.COLUMNS) {
                columns.add(columns(kind));
            }
        }
        add(section, columns, research());
    }

    private Section research() {
        Anchor file = Downloads.link(
                new Anchor(Addresses.EXPORT + "/research.zip", getTranslation("results.downloads.research.file")));
        file.setId("research");
        return new Section(
                new H2(getTranslation("results.downloads.research.title")),
                new Paragraph(getTranslation("results.downloads.research.text")),
                new Div(file),
                Tags.span("help", getTranslation("results.downloads.research.out")));
    }

    private Nav forms(ResultsScope scope, CsvForm now) {
        Nav nav = Tags.nav("choose-one rooms");
        nav.setAriaLabel(getTranslation("results.downloads.csv.forms"));
        for (CsvForm form : CsvForm.values()) {
            Anchor link = new Anchor(
                    withForm(super.address(scope, scope.query()), form),
                    getTranslation("results.downloads.csv." + form.id()));
            if (form == now) {
                link.getElement().setAttribute("aria-current", "true");
            }
            nav.add(link);
        }
        return nav;
    }

    private static String file(String file, ResultsScope scope) {
        return Addresses.EXPORT + "/" + file + "?quiz=" + scope.quiz().id()
                + scope.query().text("&");
    }

    private NativeDetails columns(ExportKind kind) {
        String name = getTranslation("results.downloads." + kind.id());
        Element table = Sheet.tableWithHiddenCaption("columns", name);
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
        Sheet sheet = Sheet.of(name, table);
        return new NativeDetails(name, sheet);
    }
}
