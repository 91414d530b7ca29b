package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.framewise.classroom.Classroom;
import org.framewise.results.AccessCheck;
import org.framewise.results.LearnerFilter;
import org.framewise.results.insight.ClassMisconceptions;
import org.framewise.results.items.AnswerSheet;
import org.framewise.results.items.AnswerSheets;
import org.framewise.results.items.QuizItems;
import org.framewise.results.summary.ClassSummary;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.teach.parts.ReportHead;
import org.framewise.ui.teach.parts.ReportNotes;
import org.framewise.ui.teach.parts.TeacherLayout;

/** A printable report on a class, a few pages long and without learners' names. */
@Route(value = ResultsTab.ROUTE + "/report", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class ReportView extends SheetsPage {
    private static final long serialVersionUID = 1L;

    /** Maximum number of misconceptions in the report: as many as fit on the page and as a class can work on. */
    private static final int MISCONCEPTIONS = 5;

    /** Maximum number of items listed for a misconception, so that it takes only a line or two. */
    private static final int PLACES = 4;

    private final transient ResultsFrame frame;
    private final transient AccessCheck accessCheck;
    private final transient SchoolTime time;
    private final transient Clock clock;

    ReportView(ResultsFrame frame, AnswerSheets sheets, AccessCheck accessCheck, SchoolTime time, Clock clock) {
        super(frame, ResultsTab.REPORT, sheets);
        this.frame = frame;
        this.accessCheck = accessCheck;
        this.time = time;
        this.clock = clock;
        addClassName("report");
    }

    @Override
    void show(ResultsScope scope, List<AnswerSheet> given) {
        QuizItems items = QuizItems.of(scope.quiz(), given);
        ClassSummary summary = ClassSummary.of(items, given);
        add(
                new ReportHead(scope.quiz().title(), time.day(clock.instant(), getLocale()), about(scope))
                        .titledIn(scope.language()),
                new ClassFacts(summary, items),
                new NextLesson(summary, scope),
                new ClassPictures(summary),
                new Section(new H2(getTranslation("report.items")), ItemsTable.sheet(this, scope, items)),
                habits(scope, given),
                new ReportNotes("class.items.note", "teach.misconceptions.note"));
    }

    /**
     * Lines that say whose results the report shows and which attempts are selected: on paper, nothing else says so.
     */
    private String[] about(ResultsScope scope) {
        List<String> about = new ArrayList<>();
        about.add(heading(scope));
        about.addAll(frame.chosen(this, scope));
        about.add(simulated(scope));
        return about.toArray(String[]::new);
    }

    private List<Classroom> rooms(ResultsScope scope) {
        return switch (scope.query().learnerFilter()) {
            case LearnerFilter.Everybody everybody -> accessCheck.classrooms(scope.teacherScope());
            case LearnerFilter.Members(var id) ->
                accessCheck.classroom(scope.teacherScope(), id).stream().toList();
            case LearnerFilter.Outside outside -> List.of();
        };
    }

    private String heading(ResultsScope scope) {
        return switch (scope.query().learnerFilter()) {
            case LearnerFilter.Everybody everybody -> getTranslation("report.everybody");
            case LearnerFilter.Outside outside -> getTranslation("report.outside");
            case LearnerFilter.Members members ->
                getTranslation(
                        "report.classroom",
                        rooms(scope).stream().map(Classroom::name).collect(Collectors.joining()));
        };
    }

    private String simulated(ResultsScope scope) {
        List<String> names = rooms(scope).stream()
                .filter(Classroom::simulated)
                .map(Classroom::name)
                .toList();
        return names.isEmpty() ? "" : getTranslation("report.simulated", String.join(", ", names));
    }

    private Section habits(ResultsScope scope, List<AnswerSheet> given) {
        Section section = new Section(new H2(getTranslation("teach.misconceptions.title")));
        List<ClassMisconceptions.Shown> chosen = ClassMisconceptions.of(
                        scope.quiz().items(), given)
                .all()
                .stream()
                .filter(shown -> shown.tag().chosen() > 0)
                .limit(MISCONCEPTIONS)
                .toList();
        if (chosen.isEmpty()) {
            section.add(new Paragraph(getTranslation("teach.not-enough-data")));
            return section;
        }
        UnorderedList list = Tags.ul("report-habits");
        chosen.forEach(shown -> {
            String id = shown.tag().misconception().id();
            list.add(new ListItem(
                    Tags.div("habit-name", getTranslation("misconception." + id)),
                    new Paragraph(getTranslation("misconception." + id + ".teacher")),
                    itemLinks(scope, shown)));
        });
        section.add(list);
        return section;
    }

    /** Says how often a misconception was chosen, with links to the items. */
    private Paragraph itemLinks(ResultsScope scope, ClassMisconceptions.Shown shown) {
        Paragraph line = new Paragraph(
                getTranslation("report.habit", shown.tag().chosen(), shown.tag().offered()));
        for (int i = 0; i < Math.min(PLACES, shown.where().size()); i++) {
            ClassMisconceptions.Where where = shown.where().get(i);
            line.add(
                    new Text(i == 0 ? " " : "; "),
                    Tags.span("unbroken", where.item().value()),
                    new Text(" "),
                    scope.language().of(new Span(where.title())));
        }
        return line;
    }
}
