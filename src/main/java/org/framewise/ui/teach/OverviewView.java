package org.framewise.ui.teach;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.quiz.Catalogue;
import org.framewise.results.Overview;
import org.framewise.results.RatingQueue;
import org.framewise.ui.Addresses;
import org.framewise.ui.PageParts;
import org.framewise.ui.Words;
import org.framewise.ui.security.CurrentTeacher;
import org.jsoup.nodes.Element;

/** Where a teacher begins: what to do, then who took what when. */
@Route(value = Addresses.TEACH, layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class OverviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Overview overview;
    private final transient RatingQueue queue;
    private final transient Catalogue catalogue;
    private final transient SchoolTime time;
    private final transient Classrooms classrooms;
    private final transient CurrentTeacher teacher;

    OverviewView(
            Overview overview,
            RatingQueue queue,
            Catalogue catalogue,
            SchoolTime time,
            Classrooms classrooms,
            CurrentTeacher teacher) {
        this.overview = overview;
        this.queue = queue;
        this.catalogue = catalogue;
        this.time = time;
        this.classrooms = classrooms;
        this.teacher = teacher;
        addClassName("teach");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<Classroom> rooms = classrooms.of(teacher.get().id());
        add(PageParts.heading(getTranslation("teach.overview.title")), toDo(rooms));
        List<Overview.QuizDays> quizzes = overview.byQuizAndDay(time.zone());
        if (quizzes.isEmpty()) {
            add(PageParts.empty(
                    getTranslation("teach.overview.empty.title"),
                    getTranslation("teach.overview.empty.text"),
                    addresses(),
                    classroomLink(rooms)));
            return;
        }
        quizzes.forEach(quiz -> add(quiz(quiz)));
        Anchor all = new Anchor(Addresses.EXPORT + "/responses.csv", getTranslation("teach.overview.download"));
        add(new Div(Downloads.link(all)), invitation());
    }

    private Div classroomLink(List<Classroom> rooms) {
        Anchor link = new Anchor(
                Addresses.CLASSROOMS,
                getTranslation(rooms.isEmpty() ? "teach.overview.empty.classroom" : "teach.nav.classrooms"));
        Div actions = new Div(PageParts.asMainAction(link));
        actions.addClassName("empty-actions");
        return actions;
    }

    private Section toDo(List<Classroom> rooms) {
        Section section = new Section(new H2(getTranslation("teach.to-do")));
        section.addClassNames("panel", "to-do");
        UnorderedList list = new UnorderedList();
        rooms.stream()
                .filter(classrooms::endsSoon)
                .forEach(room -> list.add(new ListItem(new Anchor(
                        Addresses.settings(room.id()),
                        getTranslation(
                                "teach.to-do.ends",
                                Words.isolated(room.name()),
                                time.day(room.endsOn(), getLocale()))))));
        queue.items().stream()
                .filter(item -> item.waiting() > 0)
                .forEach(item -> list.add(new ListItem(new Anchor(
                        Addresses.rate(item.quiz(), item.item()),
                        getTranslation(
                                "teach.to-do.rate",
                                item.waiting(),
                                item.title(),
                                item.quizTitle(),
                                item.item().value())))));
        int findings = catalogue.findings().size();
        if (findings > 0) {
            list.add(new ListItem(new Anchor(Addresses.FINDINGS, getTranslation("teach.to-do.findings", findings))));
        }
        section.add(
                list.getChildren().findAny().isPresent() ? list : new Paragraph(getTranslation("teach.to-do.nothing")));
        return section;
    }

    private Section quiz(Overview.QuizDays quiz) {
        Element table = Sheet.table("days", getTranslation("teach.days.caption", quiz.title()));
        table.child(0).addClass("sr-only");
        Sheet.headings(
                table,
                getTranslation("teach.days.day"),
                getTranslation("teach.days.started"),
                getTranslation("teach.days.submitted"),
                getTranslation("teach.days.waiting"));
        Element body = table.appendElement("tbody");
        for (Overview.Day day : quiz.days()) {
            Element row = body.appendElement("tr");
            Sheet.link(
                    Sheet.rowHeading(row),
                    Addresses.results(quiz.quiz()) + "?day=" + day.day(),
                    time.day(day.day(), getLocale()));
            Sheet.figure(row, Integer.toString(day.started()));
            Sheet.figure(row, Integer.toString(day.submitted()));
            Sheet.figure(row, Integer.toString(day.waiting()));
        }
        Sheet sheet = new Sheet(getTranslation("teach.days.caption", quiz.title()));
        sheet.show(table);
        Anchor open = new Anchor(Addresses.results(quiz.quiz()), getTranslation("teach.overview.open"));
        open.getElement().setAttribute("aria-label", getTranslation("teach.overview.open") + ": " + quiz.title());
        open.addClassName("side-action");
        Div head = new Div(new H2(quiz.title()), open);
        head.addClassName("section-head");
        Section section = new Section(head, sheet);
        section.addClassName("quiz-days");
        return section;
    }

    private Paragraph invitation() {
        Paragraph text = new Paragraph(getTranslation("teach.overview.address") + " ");
        text.addClassName("help");
        OwnAddress.all().forEach(address -> text.add(new Code(address), new com.vaadin.flow.component.Text(" ")));
        return text;
    }

    private Div addresses() {
        Div all = new Div();
        all.addClassName("addresses");
        OwnAddress.all().forEach(address -> all.add(new Code(address)));
        return all;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page-title", getTranslation("teach.overview.title"));
    }
}
