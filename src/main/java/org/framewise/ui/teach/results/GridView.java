package org.framewise.ui.teach.results;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.framewise.quiz.QuizId;
import org.framewise.results.ClassTable;
import org.framewise.results.ClassTables;
import org.framewise.ui.SchoolTime;
import org.framewise.ui.teach.Sheet;
import org.framewise.ui.teach.TeacherLayout;
import org.jspecify.annotations.Nullable;

/** Learners × items. */
@Route(value = ResultsTab.ROUTE + "/grid", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class GridView extends ResultsPage {
    private static final long serialVersionUID = 1L;

    private final transient ClassTables tables;
    private final transient SchoolTime time;
    private final TextField search = new TextField();
    private @Nullable Registration searching;
    private @Nullable QuizId shown;

    GridView(ResultsFrame frame, ClassTables tables, SchoolTime time) {
        super(frame, ResultsTab.GRID);
        this.tables = tables;
        this.time = time;
        search.setLabel(getTranslation("teach.grid.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setMaxLength(40);
        search.setId("search");
    }

    @Override
    void show(ResultsScope scope, BeforeEnterEvent event) {
        ClassTable table =
                tables.of(scope.sight(), scope.quiz().id(), scope.selection()).orElseThrow(NotFoundException::new);
        Optional<GridOrder> order = GridOrder.of(event.getLocation().getQueryParameters());
        if (!table.quiz().equals(shown)) {
            shown = table.quiz();
            search.clear();
        }
        Sheet sheet = new Sheet(getTranslation("teach.grid.caption", table.title()));
        sheet.addClassName("tall");
        GridTable grid =
                new GridTable(this, getLocale(), table, time, other -> other.in(address(scope, scope.query())));
        Paragraph count = new Paragraph();
        count.addClassName("help");
        count.getElement().setAttribute("role", "status");
        Runnable show = () -> {
            sheet.show(grid.html(order.orElse(GridOrder.STARTED), search.getValue()));
            count.setText(getTranslation(
                    "teach.grid.count",
                    grid.found(search.getValue()),
                    table.rows().size()));
        };
        if (searching != null) {
            searching.remove();
        }
        searching = search.addValueChangeListener(typed -> show.run());
        show.run();
        if (order.isPresent()) {
            sheet.focus("[aria-sort] a");
        }
        Paragraph legend = new Paragraph(getTranslation("teach.grid.legend"));
        legend.addClassName("help");
        Div tools = new Div(search, count);
        tools.addClassName("tools");
        Section section = new Section(tools, sheet, legend);
        section.addClassName("wide");
        add(section);
    }
}
