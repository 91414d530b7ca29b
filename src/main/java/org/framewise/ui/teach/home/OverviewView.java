package org.framewise.ui.teach.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.quiz.Catalogue;
import org.framewise.results.Among;
import org.framewise.results.Overview;
import org.framewise.results.Room;
import org.framewise.results.Selection;
import org.framewise.results.Sight;
import org.framewise.results.Sights;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.QuizLanguage.Quoted;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.teach.parts.ClassroomFilter;
import org.framewise.ui.teach.parts.Downloads;
import org.framewise.ui.teach.parts.OwnAddress;
import org.framewise.ui.teach.parts.Sheet;
import org.framewise.ui.teach.parts.TeacherLayout;
import org.jsoup.nodes.Element;

/** Where a teacher begins: what to do, then who took what when. */
@Route(value = Addresses.TEACH, layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class OverviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Sights sights;
    private final transient CurrentTeacher teacher;
    private final transient Overview overview;
    private final transient ToDoList toDo;
    private final transient Catalogue catalogue;
    private final transient SchoolTime time;
    private final transient Classrooms classrooms;
    private final transient OwnAddress own;

    OverviewView(
            Sights sights,
            CurrentTeacher teacher,
            Overview overview,
            ToDoList toDo,
            Catalogue catalogue,
            SchoolTime time,
            Classrooms classrooms,
            OwnAddress own) {
        this.sights = sights;
        this.teacher = teacher;
        this.overview = overview;
        this.toDo = toDo;
        this.catalogue = catalogue;
        this.time = time;
        this.classrooms = classrooms;
        this.own = own;
        addClassNames("teach", "overview");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Among among = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("classroom")
                .map(text -> Among.of(text).orElseThrow(NotFoundException::new))
                .orElse(Among.EVERYBODY);
        Selection selection = Selection.all(time.zone()).of(among);
        Sight sight = teacher.sight();
        if (!sights.sees(sight, selection)) {
            throw new NotFoundException();
        }
        removeAll();
        List<Classroom> rooms = classrooms.of(sight.teacher());
        add(PageParts.heading(getTranslation("teach.overview.title")), toDo.of(this, sight, rooms));
        ClassroomFilter.of(this, rooms, among, OverviewView::address).ifPresent(filter -> {
            Div filters = new Div(filter);
            filters.addClassName("filters");
            add(filters);
        });
        List<Overview.QuizDays> quizzes = overview.byQuizAndDay(sight, selection);
        if (quizzes.isEmpty() && !among.equals(Among.EVERYBODY)) {
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
        quizzes.forEach(quiz -> add(quiz(quiz, among, rooms)));
        Anchor all = new Anchor(
                Addresses.EXPORT + "/responses.csv?" + Downloads.parameter(Downloads.usualForm())
                        + (among.id().isEmpty() ? "" : "&classroom=" + among.id()),
                getTranslation("teach.overview.download"));
        Paragraph outside = new Paragraph(getTranslation("teach.rooms.outside.text"));
        outside.addClassName("help");
        add(new Div(Downloads.link(all)), outside, invitation());
    }

    private static String address(Among among) {
        return Addresses.TEACH + query(among);
    }

    private static String query(Among among) {
        return among.id().isEmpty() ? "" : "?classroom=" + among.id();
    }

    private Div classroomLink(List<Classroom> rooms) {
        Anchor link = new Anchor(
                Addresses.CLASSROOMS,
                getTranslation(rooms.isEmpty() ? "teach.overview.empty.classroom" : "teach.nav.classrooms"));
        Div actions = new Div(PageParts.asMainAction(link));
        actions.addClassName("empty-actions");
        return actions;
    }

    private Section quiz(Overview.QuizDays quiz, Among among, List<Classroom> classrooms) {
        boolean mixed = among.equals(Among.EVERYBODY) && !classrooms.isEmpty();
        QuizLanguage language = QuizLanguage.now(catalogue, quiz.quiz());
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
                    Addresses.results(quiz.quiz()) + "?day=" + day.day() + (mixed ? of(day) : rest(among)),
                    date);
            if (mixed) {
                String room = day.in().map(Room::name).orElseGet(() -> getTranslation("teach.rooms.outside"));
                link.attr("aria-label", date + ", " + room);
                row.appendElement("td").addClass("room").text(room);
            }
            Sheet.figure(row, Integer.toString(day.started()));
            Sheet.figure(row, Integer.toString(day.submitted()));
            Sheet.figure(row, Integer.toString(day.waiting()));
        }
        Sheet sheet = new Sheet(getTranslation("teach.days.caption", quiz.title()));
        sheet.show(table);
        Anchor open = new Anchor(Addresses.results(quiz.quiz()) + query(among), getTranslation("teach.overview.open"));
        language.about(open, quiz.title());
        open.addClassName("side-action");
        Div head = new Div(language.of(new H2(quiz.title())), open);
        head.addClassName("section-head");
        Section section = new Section(head, sheet);
        section.addClassName("quiz-days");
        return section;
    }

    /** The part of an address that leaves those with whom the day was. */
    private static String of(Overview.Day day) {
        return rest(day.in().<Among>map(room -> new Among.Members(room.id())).orElse(Among.OUTSIDE));
    }

    private static String rest(Among among) {
        return among.id().isEmpty() ? "" : "&classroom=" + among.id();
    }

    private Paragraph invitation() {
        Paragraph text = new Paragraph(getTranslation("teach.overview.address") + " ");
        text.addClassName("help");
        own.all().forEach(address -> text.add(new Code(address), new com.vaadin.flow.component.Text(" ")));
        return text;
    }

    private Div addresses() {
        Div all = new Div();
        all.addClassName("addresses");
        own.all().forEach(address -> all.add(new Code(address)));
        return all;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page-title", getTranslation("teach.overview.title"));
    }
}
