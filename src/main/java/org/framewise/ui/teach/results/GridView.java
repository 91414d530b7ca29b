package org.framewise.ui.teach.results;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.framewise.results.grid.GridPage;
import org.framewise.results.grid.GridQuery;
import org.framewise.results.grid.Grids;
import org.framewise.results.items.AnswerSheet;
import org.framewise.results.items.AnswerSheets;
import org.framewise.results.items.ItemFacilities;
import org.framewise.ui.ShownPage;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.teach.parts.Sheet;
import org.framewise.ui.teach.parts.TeacherLayout;
import org.jspecify.annotations.Nullable;

/** Results page with the grid of learners × items. The URL contains sort order, search text and page number. */
@Route(value = ResultsTab.ROUTE + "/grid", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class GridView extends SheetsPage {
    private static final long serialVersionUID = 1L;

    private final transient Grids grids;
    private final transient SchoolTime time;
    private final TextField search = new TextField();
    private final Span count = Tags.span("help");
    private @Nullable Registration searching;
    private transient GridQuery query = GridQuery.ALL;
    private boolean sorted;

    GridView(ResultsFrame frame, AnswerSheets sheets, Grids grids, SchoolTime time) {
        super(frame, ResultsTab.GRID, sheets);
        this.grids = grids;
        this.time = time;
        search.setLabel(getTranslation("teach.grid.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setMaxLength(40);
        search.setId("search");
        count.getElement().setAttribute("role", "status");
    }

    /** Keeps sort order and search text when another filter is selected. */
    @Override
    String address(ResultsScope scope, ResultsQuery attempts) {
        return GridPart.address(super.address(scope, attempts), query.atPage(1));
    }

    @Override
    void enter(BeforeEnterEvent event) {
        query = GridPart.of(event.getLocation().getQueryParameters());
        sorted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("sort")
                .isPresent();
    }

    @Override
    void show(ResultsScope scope, List<AnswerSheet> given) {
        String page = super.address(scope, scope.query());
        GridTable table = new GridTable(
                this,
                getLocale(),
                time,
                scope.quiz(),
                ItemFacilities.of(scope.quiz(), given),
                order -> GridPart.address(page, query.ordered(order)));
        Sheet sheet =
                new Sheet(getTranslation("teach.grid.caption", scope.quiz().title()));
        sheet.addClassName("tall");
        Nav pages = Tags.nav("pages");
        pages.setAriaLabel(getTranslation("teach.grid.pages"));
        if (searching != null) {
            searching.remove();
        }
        search.setValue(query.search());
        searching = search.addValueChangeListener(typed -> {
            query = query.searching(typed.getValue());
            ShownPage.renamed(UI.getCurrent(), GridPart.address(page, query));
            fill(scope, table, sheet, pages);
        });
        fill(scope, table, sheet, pages);
        if (sorted) {
            sheet.focus("[aria-sort] a");
        }
        Div tools = Tags.div("tools", search, count, pages);
        add(Tags.section("wide", tools, sheet, GridLegend.of(this)));
    }

    private void fill(ResultsScope scope, GridTable table, Sheet sheet, Nav pages) {
        GridPage page = grids.page(
                scope.teacherScope(),
                scope.quiz(),
                scope.selection(),
                query,
                getTranslation("teach.learner.guest", ""));
        sheet.show(table.html(page));
        count.setText(
                page.pages() > 1
                        ? getTranslation("teach.grid.range", page.first(), page.last(), page.found())
                        : getTranslation(
                                "teach.grid.count", page.found(), scope.quiz().started()));
        pages.removeAll();
        String address = super.address(scope, scope.query());
        int now = page.query().page();
        if (now > 1) {
            pages.add(new Anchor(
                    GridPart.address(address, page.query().atPage(now - 1)), getTranslation("teach.grid.previous")));
        }
        if (now < page.pages()) {
            pages.add(new Anchor(
                    GridPart.address(address, page.query().atPage(now + 1)), getTranslation("teach.grid.next")));
        }
    }
}
