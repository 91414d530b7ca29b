package org.framewise.ui.teach;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.framewise.attempt.AssignmentId;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Classroom;
import org.framewise.quiz.FormId;
import org.framewise.quiz.QuizId;
import org.framewise.results.Among;
import org.framewise.results.ClassMisconceptions;
import org.framewise.results.ClassTable;
import org.framewise.results.ClassTables;
import org.framewise.results.Selection;
import org.framewise.results.Sight;
import org.framewise.results.Sights;
import org.framewise.ui.Addresses;
import org.framewise.ui.PageParts;
import org.framewise.ui.SchoolTime;
import org.framewise.ui.security.CurrentTeacher;
import org.jspecify.annotations.Nullable;

/** What a class did in one quiz: learners × items, the items, the misconceptions. */
@Route(value = "teach/quiz/:quiz", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class ResultsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Sights sights;
    private final transient CurrentTeacher teacher;
    private final transient ClassTables tables;
    private final transient ClassMisconceptions misconceptions;
    private final transient SchoolTime time;
    private final TextField search = new TextField();
    private @Nullable Registration searching;
    private @Nullable QuizId shown;
    private String title = "";

    ResultsView(
            Sights sights,
            CurrentTeacher teacher,
            ClassTables tables,
            ClassMisconceptions misconceptions,
            SchoolTime time) {
        this.sights = sights;
        this.teacher = teacher;
        this.tables = tables;
        this.misconceptions = misconceptions;
        this.time = time;
        addClassNames("teach", "results");
        search.setLabel(getTranslation("teach.grid.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setMaxLength(40);
        search.setId("search");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QuizId id = event.getRouteParameters().get("quiz").flatMap(Ids::quiz).orElseThrow(NotFoundException::new);
        Query query = Query.of(event.getLocation().getQueryParameters());
        Selection selection = query.selection(time);
        Sight sight = teacher.sight();
        if (!sights.sees(sight, selection)) {
            throw new NotFoundException();
        }
        ClassTable table = tables.of(sight, id, selection).orElseThrow(NotFoundException::new);
        title = table.title();
        if (!id.equals(shown)) {
            shown = id;
            search.clear();
        }
        removeAll();
        Anchor back = new Anchor(Addresses.TEACH, getTranslation("teach.back"));
        back.addClassName("back");
        add(back, PageParts.heading(title));
        filters(sight, table, query);
        if (table.rows().isEmpty()) {
            add(PageParts.empty(getTranslation("teach.grid.empty.title"), getTranslation("teach.grid.empty.text")));
            return;
        }
        add(grid(table, query), items(table), misconceptions(sight, id, selection), downloads(id, query));
    }

    private void filters(Sight sight, ClassTable table, Query query) {
        Div filters = new Div();
        filters.addClassName("filters");
        ClassroomFilter.of(
                        this,
                        sights.classrooms(sight),
                        query.among,
                        among -> Addresses.results(table.quiz())
                                + query.withAmong(among).text())
                .ifPresent(filters::add);
        if (table.forms().size() > 1) {
            Nav forms = new Nav();
            forms.setAriaLabel(getTranslation("teach.grid.forms"));
            forms.addClassName("choose-one");
            forms.add(filter(table, query.withForm(null), getTranslation("teach.grid.form.all"), query.form == null));
            table.forms()
                    .forEach(form -> forms.add(filter(
                            table,
                            query.withForm(form),
                            getTranslation("teach.grid.form", form.value()),
                            form.equals(query.form))));
            filters.add(forms);
        }
        if (query.day != null) {
            filters.add(
                    new Paragraph(getTranslation("teach.grid.day", time.day(query.day, getLocale()))),
                    filter(table, query.withoutDay(), getTranslation("teach.grid.day.all"), false));
        }
        if (query.assignment != null) {
            filters.add(
                    new Paragraph(assignment(sight, query.assignment)),
                    filter(table, query.withoutAssignment(), getTranslation("teach.grid.assignment.all"), false));
        }
        if (filters.getChildren().findAny().isPresent()) {
            add(filters);
        }
        if (query.among.equals(Among.OUTSIDE)) {
            add(PageParts.text(getTranslation("teach.rooms.outside.text"), "help"));
        }
    }

    private String assignment(Sight sight, AssignmentId id) {
        Assignment assignment = sights.assignment(sight, id).orElseThrow(NotFoundException::new);
        return getTranslation(
                "teach.grid.assignment",
                sights.classroom(sight, assignment.classroom())
                        .map(Classroom::name)
                        .orElseThrow(NotFoundException::new),
                time.moment(assignment.window().opensAt(), getLocale()));
    }

    private static Anchor filter(ClassTable table, Query query, String text, boolean current) {
        Anchor link = new Anchor(Addresses.results(table.quiz()) + query.text(), text);
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Section grid(ClassTable table, Query query) {
        Sheet sheet = new Sheet(getTranslation("teach.grid.caption", title));
        sheet.addClassName("tall");
        GridTable grid = new GridTable(
                this,
                getLocale(),
                table,
                time,
                order ->
                        Addresses.results(table.quiz()) + query.withOrder(order).text());
        Paragraph count = new Paragraph();
        count.addClassName("help");
        count.getElement().setAttribute("role", "status");
        Runnable show = () -> {
            sheet.show(grid.html(query.order, search.getValue()));
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
        if (query.sorted) {
            sheet.focus("[aria-sort] a");
        }
        Paragraph legend = new Paragraph(getTranslation("teach.grid.legend"));
        legend.addClassName("help");
        Div tools = new Div(search, count);
        tools.addClassName("tools");
        Section section = new Section(new H2(getTranslation("teach.grid.title")), tools, sheet, legend);
        section.addClassName("wide");
        return section;
    }

    private Section items(ClassTable table) {
        Sheet sheet = new Sheet(getTranslation("teach.items.caption", title));
        sheet.show(new ItemsTable(this, table).html());
        Paragraph note = new Paragraph(getTranslation("teach.items.note"));
        note.addClassName("help");
        return new Section(new H2(getTranslation("teach.items.title")), sheet, note);
    }

    private Section misconceptions(Sight sight, QuizId quiz, Selection selection) {
        Section section = new Section(new H2(getTranslation("teach.misconceptions.title")));
        List<ClassMisconceptions.Shown> all = misconceptions.of(sight, quiz, selection);
        if (all.isEmpty()) {
            section.add(new Paragraph(getTranslation("teach.not-enough-data")));
            return section;
        }
        Sheet sheet = new Sheet(getTranslation("teach.misconceptions.caption", title));
        sheet.show(new MisconceptionsTable(this, all).html());
        Paragraph note = new Paragraph(getTranslation("teach.misconceptions.note"));
        note.addClassName("help");
        section.add(sheet, note);
        return section;
    }

    private Section downloads(QuizId quiz, Query query) {
        String selected = query.withOrder(Order.STARTED).text();
        String parameters = "?quiz=" + quiz + (selected.isEmpty() ? "" : "&" + selected.substring(1));
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

    @Override
    public String getPageTitle() {
        return getTranslation("page-title", title);
    }

    /** In which order the learners stand. */
    enum Order {
        STARTED,
        NAME,
        SCORE,
        SCORE_DOWN;

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What the address asks for. Whatever can't be read is left out. */
    private record Query(
            @Nullable FormId form,
            @Nullable LocalDate day,
            Among among,
            @Nullable AssignmentId assignment,
            Order order,
            boolean sorted) {
        static Query of(QueryParameters parameters) {
            Optional<Order> order = parameters
                    .getSingleParameter("sort")
                    .flatMap(text -> List.of(Order.values()).stream()
                            .filter(one -> one.id().equals(text))
                            .findFirst());
            return new Query(
                    parameters.getSingleParameter("form").flatMap(Ids::form).orElse(null),
                    parameters.getSingleParameter("day").flatMap(Query::day).orElse(null),
                    parameters
                            .getSingleParameter("classroom")
                            .map(text -> Among.of(text).orElseThrow(NotFoundException::new))
                            .orElse(Among.EVERYBODY),
                    parameters
                            .getSingleParameter("assignment")
                            .map(text -> AssignmentId.of(text).orElseThrow(NotFoundException::new))
                            .orElse(null),
                    order.orElse(Order.STARTED),
                    order.isPresent());
        }

        private static Optional<LocalDate> day(String text) {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException noDay) {
                return Optional.empty();
            }
        }

        Selection selection(SchoolTime time) {
            return new Selection(form, day, day, time.zone(), among, assignment);
        }

        Query withForm(@Nullable FormId other) {
            return new Query(other, day, among, assignment, order, sorted);
        }

        Query withoutDay() {
            return new Query(form, null, among, assignment, order, sorted);
        }

        Query withAmong(Among others) {
            return new Query(form, day, others, assignment, order, sorted);
        }

        Query withoutAssignment() {
            return new Query(form, day, among, null, order, sorted);
        }

        Query withOrder(Order other) {
            return new Query(form, day, among, assignment, other, sorted);
        }

        String text() {
            List<String> parts = new ArrayList<>();
            if (form != null) {
                parts.add("form=" + form);
            }
            if (day != null) {
                parts.add("day=" + day);
            }
            if (!among.id().isEmpty()) {
                parts.add("classroom=" + among.id());
            }
            if (assignment != null) {
                parts.add("assignment=" + assignment);
            }
            if (order != Order.STARTED) {
                parts.add("sort=" + order.id());
            }
            return parts.isEmpty() ? "" : parts.stream().collect(Collectors.joining("&", "?", ""));
        }
    }
}
