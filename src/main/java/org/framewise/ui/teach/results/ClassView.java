package org.framewise.ui.teach.results;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.framewise.results.items.AnswerSheet;
import org.framewise.results.items.AnswerSheets;
import org.framewise.results.items.QuizItems;
import org.framewise.results.summary.ClassSummary;
import org.framewise.ui.teach.Sheet;
import org.framewise.ui.teach.TeacherLayout;

/** A class in short: how many, what to teach next, scores, skills, items. */
@Route(value = ResultsTab.ROUTE, layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class ClassView extends ResultsPage {
    private static final long serialVersionUID = 1L;
    private static final int ROWS_AT_A_GLANCE = 15;

    private final transient AnswerSheets sheets;

    ClassView(ResultsFrame frame, AnswerSheets sheets) {
        super(frame, ResultsTab.CLASS);
        this.sheets = sheets;
    }

    @Override
    void show(ResultsScope scope, BeforeEnterEvent event) {
        List<AnswerSheet> given = sheets.of(scope.sight(), scope.quiz().id(), scope.selection());
        QuizItems items = QuizItems.of(scope.quiz(), given);
        ClassSummary summary = ClassSummary.of(items, given);
        add(
                new ClassFacts(summary, items),
                new NextLesson(summary, scope),
                scores(summary),
                skills(summary),
                items(scope, items));
    }

    private Section scores(ClassSummary summary) {
        Section section = new Section(new H2(getTranslation("class.scores.title")));
        section.add(
                summary.scores().isEmpty()
                        ? new Paragraph(getTranslation("teach.not-enough-data"))
                        : ScoreChart.of(this, summary));
        return section;
    }

    private Section skills(ClassSummary summary) {
        Paragraph note = new Paragraph(getTranslation("class.skills.note"));
        note.addClassName("help");
        return new Section(new H2(getTranslation("class.skills.title")), SkillChart.of(this, summary.skills()), note);
    }

    private Section items(ResultsScope scope, QuizItems items) {
        Sheet sheet =
                new Sheet(getTranslation("teach.items.caption", scope.quiz().title()));
        // few rows need no window of their own to scroll in
        if (items.all().size() > ROWS_AT_A_GLANCE) {
            sheet.addClassName("tall");
        }
        sheet.show(new ItemsTable(this, getLocale(), scope, items).html());
        Paragraph note = new Paragraph(getTranslation("class.items.note"));
        note.addClassName("help");
        return new Section(new H2(getTranslation("teach.items.title")), sheet, note);
    }
}
