package org.framewise.ui.teach.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.quiz.Catalogue;
import org.framewise.results.AccessCheck;
import org.framewise.results.ClassroomLabel;
import org.framewise.results.LearnerFilter;
import org.framewise.results.Overview;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.QuizLanguage.Quoted;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.teach.parts.ClassroomFilter;
import org.framewise.ui.teach.parts.Downloads;
import org.framewise.ui.teach.parts.OwnAddress;
import org.framewise.ui.teach.parts.Sheet;
import org.framewise.ui.teach.parts.TeacherLayout;
import org.jsoup.nodes.Element;

/** The teacher's start page, with pending tasks and recent attempts by quiz and day. */
@Route(value = Addresses.TEACH, layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class OverviewView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient AccessCheck accessCheck;
    private final transient CurrentTeacher teacher;
    private final transient Overview overview;
    private final transient ToDoList toDo;
    private final transient Catalogue catalogue;
    private final transient SchoolTime time;
    private final transient Classrooms classrooms;
    private final transient OwnAddress own;

    OverviewView(
            AccessCheck accessCheck,
            CurrentTeacher teacher,
            Overview overview,
            ToDoList toDo,
            Catalogue catalogue,
            SchoolTime time,
            Classrooms classrooms,
            OwnAddress own) {
        super("teach overview", "teach.overview.title");
        this.accessCheck = accessCheck;
        this.teacher = teacher;
        this.overview = overview;
        this.toDo = toDo;
        this.catalogue = catalogue;
        this.time = time;
        this.classrooms = classrooms;
        this.own = own;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LearnerFilter learnerFilter = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("classroom")
                .map(text -> LearnerFilter.of(text).orElseThrow(NotFoundException::new))
                .orElse(LearnerFilter.EVERYBODY);
        Selection selection = Selection.all(time.zone()).of(learnerFilter);
        TeacherScope teacherScope = teacher.scope();
        if (!accessCheck.sees(teacherScope, selection)) {
            throw new NotFoundException();
        }
        removeAll();
        List<Classroom> rooms = classrooms.of(teacherScope.teacher());
        add(heading(), toDo.of(this, teacherScope, rooms));
        ClassroomFilter.of(this, rooms, learnerFilter, OverviewView::address).ifPresent(filter -> {
            add(Tags.div("filters", filter));
        });
        List<Overview.QuizDays> quizzes = overview.byQuizAndDay(teacherScope, selection);
        if (quizzes.isEmpty() && !learnerFilter.equals(LearnerFilter.EVERYBODY)) {
            add(PageParts.empty(
                    getTranslation("teach.overview.none.title"), getTranslation("teach.overview.none.text")));
            return;
        }
        if (quizzes.isEmpty()) {
            add(PageParts.empty(
                    getTranslation("teach.overview.empty.title"),
                    getTranslation("teach.overview.empty.text"),
                    addresses(),
                    classroomLink(rooms)));
            return;
        }
        quizzes.forEach(quiz -> add(quiz(quiz, learnerFilter, rooms)));
        Anchor all = new Anchor(
                Addresses.EXPORT + "/responses.csv?" + Downloads.parameter(Downloads.usualForm())
                        + (learnerFilter.id().isEmpty() ? "" : "&classroom=" + learnerFilter.id()),
                getTranslation("teach.overview.download"));
        add(new Div(Downloads.link(all)), Tags.p("help", getTranslation("teach.rooms.outside.text")), invitation());
    }

    private static String address(LearnerFilter learnerFilter) {
        return Addresses.TEACH + query(learnerFilter);
    }

    private static String query(LearnerFilter learnerFilter) {
        return learnerFilter.id().isEmpty() ? "" : "?classroom=" + learnerFilter.id();
    }

    private Div classroomLink(List<Classroom> rooms) {
        Anchor link = new Anchor(
                Addresses.CLASSROOMS,
                getTranslation(rooms.isEmpty() ? "teach.overview.empty.classroom" : "teach.nav.classrooms"));
        return Tags.div("empty-actions", PageParts.asMainAction(link));
    }

    private Section quiz(Overview.QuizDays quiz, LearnerFilter learnerFilter, List<Classroom> classrooms) {
        boolean mixed = learnerFilter.equals(LearnerFilter.EVERYBODY) && !classrooms.isEmpty();
        QuizLanguage language = QuizLanguage.load(catalogue, quiz.quiz());
        Element table = Sheet.table("days", "");
        language.fill(table.child(0).addClass("sr-only"), this, "teach.days.caption", new Quoted(quiz.title()));
        Element headings = Sheet.headings(
                table,
                getTranslation("teach.days.day"),
                getTranslation("teach.days.started"),
                getTranslation("teach.days.submitted"),
                getTranslation("teach.days.waiting"));
        if (mixed) {
            headings.child(0)
                    .after(new Element("th")
                            .attr("scope", "col")
                            .addClass("room")
                            .text(getTranslation("teach.days.classroom")));
        }
        Element body = table.appendElement("tbody");
        for (Overview.Day day : quiz.days()) {
            Element row = body.appendElement("tr");
            String date = time.day(day.day(), getLocale());
            Element link = Sheet.link(
                    Sheet.rowHeading(row),
                    Addresses.results(quiz.quiz()) + "?day=" + day.day()
                            + (mixed ? of(day) : classroomParameter(learnerFilter)),
                    date);
            if (mixed) {
                String classroom = day.classroom()
                        .map(ClassroomLabel::name)
                        .orElseGet(() -> getTranslation("teach.rooms.outside"));
                link.attr("aria-label", date + ", " + classroom);
                row.appendElement("td").addClass("room").text(classroom);
            }
            Sheet.figure(row, Integer.toString(day.started()));
            Sheet.figure(row, Integer.toString(day.submitted()));
            Sheet.figure(row, Integer.toString(day.waiting()));
        }
        Sheet sheet = Sheet.of(getTranslation("teach.days.caption", quiz.title()), table);
        Anchor open = Tags.a(
                "side-action",
                Addresses.results(quiz.quiz()) + query(learnerFilter),
                getTranslation("teach.overview.open"));
        language.about(open, quiz.title());
        Div head = Tags.div("section-head", language.of(new H2(quiz.title())), open);
        return Tags.section("quiz-days", head, sheet);
    }

    /**
     * The query parameter that selects the learners counted in a row of the table: the members of its classroom, or
     * learners outside classrooms.
     */
    private static String of(Overview.Day day) {
        return classroomParameter(day.classroom()
                .<LearnerFilter>map(classroomLabel -> new LearnerFilter.Members(classroomLabel.id()))
                .orElse(LearnerFilter.OUTSIDE));
    }

    private static String classroomParameter(LearnerFilter learnerFilter) {
        return learnerFilter.id().isEmpty() ? "" : "&classroom=" + learnerFilter.id();
    }

    private Paragraph invitation() {
        Paragraph text = Tags.p("help", getTranslation("teach.overview.address") + " ");
        own.all().forEach(address -> text.add(new Code(address), new com.vaadin.flow.component.Text(" ")));
        return text;
    }

    private Div addresses() {
        Div all = Tags.div("addresses");
        own.all().forEach(address -> all.add(new Code(address)));
        return all;
    }
}
