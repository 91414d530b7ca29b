package org.framewise.ui.teach.results;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.framewise.results.ClassMisconceptions;
import org.framewise.results.items.AnswerSheet;
import org.framewise.results.items.AnswerSheets;
import org.framewise.results.items.QuizItems;
import org.framewise.results.summary.ClassSummary;
import org.framewise.ui.Addresses;
import org.framewise.ui.teach.Downloads;
import org.framewise.ui.teach.Sheet;
import org.framewise.ui.teach.TeacherLayout;

/** A class in short: how many, what to teach next, scores, skills, items, misconceptions. */
@Route(value = ResultsTab.ROUTE, layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class ClassView extends ResultsPage {
    private static final long serialVersionUID = 1L;

    private final transient AnswerSheets sheets;
    private final transient ClassMisconceptions misconceptions;

    ClassView(ResultsFrame frame, AnswerSheets sheets, ClassMisconceptions misconceptions) {
        super(frame, ResultsTab.CLASS);
        this.sheets = sheets;
        this.misconceptions = misconceptions;
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
                items(scope, items),
                misconceptions(scope),
                downloads(scope));
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
        sheet.addClassName("tall");
        sheet.show(new ItemsTable(this, getLocale(), scope, items).html());
        Paragraph note = new Paragraph(getTranslation("class.items.note"));
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

    private Section downloads(ResultsScope scope) {
        String parameters = "?quiz=" + scope.quiz().id() + scope.query().text("&");
        Anchor responses = new Anchor(
                Addresses.EXPORT + "/responses.csv" + parameters, getTranslation("teach.download.responses"));
        Anchor scores =
                new Anchor(Addresses.EXPORT + "/scores.csv" + parameters, getTranslation("teach.download.scores"));
        Div links = new Div(Downloads.link(responses), Downloads.link(scores));
        links.addClassName("actions");
        Section section = new Section(
                new H2(getTranslation("teach.download.title")),
                new Paragraph(getTranslation("teach.download.text")),
                links);
        section.addClassName("downloads");
        return section;
    }
}
