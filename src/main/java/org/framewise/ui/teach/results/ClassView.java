package org.framewise.ui.teach.results;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.framewise.results.items.AnswerSheet;
import org.framewise.results.items.AnswerSheets;
import org.framewise.results.items.QuizItems;
import org.framewise.results.summary.ClassSummary;
import org.framewise.ui.teach.parts.Sheet;
import org.framewise.ui.teach.parts.TeacherLayout;

/** Results page that summarizes a class: key figures, what to teach next, scores, skills and items. */
@Route(value = ResultsTab.ROUTE, layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class ClassView extends SheetsPage {
    private static final long serialVersionUID = 1L;
    private static final int ROWS_AT_A_GLANCE = 15;

    ClassView(ResultsFrame frame, AnswerSheets sheets) {
        super(frame, ResultsTab.CLASS, sheets);
    }

    @Override
    void show(ResultsScope scope, List<AnswerSheet> given) {
        QuizItems items = QuizItems.of(scope.quiz(), given);
        ClassSummary summary = ClassSummary.of(items, given);
        add(
                new ClassFacts(summary, items),
                new NextLesson(summary, scope),
                new ClassPictures(summary),
                items(scope, items));
    }

    private Section items(ResultsScope scope, QuizItems items) {
        Sheet sheet = ItemsTable.sheet(this, scope, items);
        // a few rows need no scrolling container
        if (items.all().size() > ROWS_AT_A_GLANCE) {
            sheet.addClassName("tall");
        }
        return new Section(
                new H2(getTranslation("teach.items.title")),
                sheet,
                Paragraphs.help(getTranslation("class.items.note")));
    }
}
