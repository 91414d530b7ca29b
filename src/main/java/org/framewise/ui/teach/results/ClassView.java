package org.framewise.ui.teach.results;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.framewise.results.ClassMisconceptions;
import org.framewise.results.ClassTable;
import org.framewise.results.ClassTables;
import org.framewise.ui.teach.Sheet;
import org.framewise.ui.teach.TeacherLayout;

/** A class in short: the items, the misconceptions. */
@Route(value = ResultsTab.ROUTE, layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class ClassView extends ResultsPage {
    private static final long serialVersionUID = 1L;

    private final transient ClassTables tables;
    private final transient ClassMisconceptions misconceptions;

    ClassView(ResultsFrame frame, ClassTables tables, ClassMisconceptions misconceptions) {
        super(frame, ResultsTab.CLASS);
        this.tables = tables;
        this.misconceptions = misconceptions;
    }

    @Override
    void show(ResultsScope scope, BeforeEnterEvent event) {
        ClassTable table =
                tables.of(scope.sight(), scope.quiz().id(), scope.selection()).orElseThrow(NotFoundException::new);
        add(items(table), misconceptions(scope));
    }

    private Section items(ClassTable table) {
        Sheet sheet = new Sheet(getTranslation("teach.items.caption", table.title()));
        sheet.show(new ItemsTable(this, table).html());
        Paragraph note = new Paragraph(getTranslation("teach.items.note"));
        note.addClassName("help");
        return new Section(new H2(getTranslation("teach.items.title")), sheet, note);
    }

    private Section misconceptions(ResultsScope scope) {
        Section section = new Section(new H2(getTranslation("teach.misconceptions.title")));
        List<ClassMisconceptions.Shown> all =
                misconceptions.of(scope.sight(), scope.quiz().id(), scope.selection());
        if (all.isEmpty()) {
            section.add(new Paragraph(getTranslation("teach.not-enough-data")));
            return section;
        }
        Sheet sheet = new Sheet(
                getTranslation("teach.misconceptions.caption", scope.quiz().title()));
        sheet.show(new MisconceptionsTable(this, all).html());
        Paragraph note = new Paragraph(getTranslation("teach.misconceptions.note"));
        note.addClassName("help");
        section.add(sheet, note);
        return section;
    }
}
