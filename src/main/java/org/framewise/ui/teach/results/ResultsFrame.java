package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.framewise.attempt.AssignmentId;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Classroom;
import org.framewise.quiz.QuizId;
import org.framewise.results.AccessCheck;
import org.framewise.results.LearnerFilter;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuiz;
import org.framewise.results.UsedQuizzes;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.teach.parts.BackLink;
import org.framewise.ui.teach.parts.ClassroomFilter;

/** The frame of every results page: quiz, filters, and tabs for all results pages. */
@SpringComponent
class ResultsFrame {
    /**
     * Scrolls the current tab into view within the tab bar without scrolling the page. The bar may overflow, and its
     * styles may load late.
     */
    private static final String INTO_SIGHT = """
            const row = this.closest('ul');
            new ResizeObserver(() => {
              row.scrollLeft = this.offsetLeft - row.offsetLeft - (row.clientWidth - this.offsetWidth) / 2;
            }).observe(row);""";

    private final AccessCheck accessCheck;
    private final CurrentTeacher teacher;
    private final UsedQuizzes quizzes;
    private final SchoolTime time;

    ResultsFrame(AccessCheck accessCheck, CurrentTeacher teacher, UsedQuizzes quizzes, SchoolTime time) {
        this.accessCheck = accessCheck;
        this.teacher = teacher;
        this.quizzes = quizzes;
        this.time = time;
    }

    /**
     * The scope that a URL requests.
     *
     * @param find looks up the quiz; called after the teacher's access was checked
     * @throws NotFoundException if there is no such quiz, or the teacher has no access to the classroom or the
     *     assignment
     */
    ResultsScope scope(QuizId quiz, ResultsQuery query, BiFunction<TeacherScope, Selection, Optional<UsedQuiz>> find) {
        Selection selection = query.selection(time);
        TeacherScope teacherScope = teacher.scope();
        if (!accessCheck.sees(teacherScope, selection)) {
            throw new NotFoundException();
        }
        return find.apply(teacherScope, selection)
                .map(used -> new ResultsScope(teacherScope, used, query, selection))
                .orElseThrow(NotFoundException::new);
    }

    /** The quiz as used by the selected attempts; empty if there is no such quiz. */
    Optional<UsedQuiz> find(TeacherScope teacherScope, QuizId quiz, Selection selection) {
        return quizzes.find(teacherScope, quiz, selection);
    }

    /** Tabs that link to the results pages of the quiz and keep the current filters. */
    Nav tabs(Component words, ResultsScope scope, ResultsTab now) {
        UnorderedList list = new UnorderedList();
        Arrays.stream(ResultsTab.values())
                .filter(tab -> tab.isFor(scope.quiz()))
                .forEach(tab -> {
                    Anchor link = new Anchor(
                            tab.address(scope.quiz().id(), scope.query()),
                            words.getTranslation("results.tab." + tab.id()));
                    if (tab == now) {
                        link.getElement().setAttribute("aria-current", "page").executeJs(INTO_SIGHT);
                    }
                    list.add(new ListItem(link));
                });
        Nav nav = Tags.nav("results-tabs", list);
        nav.setAriaLabel(words.getTranslation("results.tabs"));
        return nav;
    }

    /**
     * Links to the same page with other filters; empty if there is nothing to choose.
     *
     * @param addresses returns the URL of the page for a query
     */
    Optional<Div> filters(
            Component words, ResultsTab tab, ResultsScope scope, Function<ResultsQuery, String> addresses) {
        ResultsQuery query = scope.query();
        Div filters = Tags.div("filters");
        ClassroomFilter.of(
                        words,
                        accessCheck.classrooms(scope.teacherScope()),
                        query.learnerFilter(),
                        learnerFilter -> addresses.apply(query.withLearners(learnerFilter)))
                .ifPresent(filters::add);
        if (scope.quiz().forms().size() > 1 && !tab.isAboutPairs()) {
            Nav forms = Tags.nav("choose-one");
            forms.setAriaLabel(words.getTranslation("teach.grid.forms"));
            forms.add(choice(
                    addresses.apply(query.withForm(null)),
                    words.getTranslation("teach.grid.form.all"),
                    query.form() == null));
            scope.quiz()
                    .forms()
                    .forEach(form -> forms.add(choice(
                            addresses.apply(query.withForm(form)),
                            words.getTranslation("teach.grid.form", form.value()),
                            form.equals(query.form()))));
            filters.add(forms);
        }
        if (query.day() != null) {
            filters.add(
                    new Paragraph(day(words, query.day())),
                    choice(addresses.apply(query.withoutDay()), words.getTranslation("teach.grid.day.all"), false));
        }
        if (query.assignment() != null) {
            filters.add(
                    new Paragraph(assignment(words, scope.teacherScope(), query.assignment())),
                    choice(
                            addresses.apply(query.withoutAssignment()),
                            words.getTranslation("teach.grid.assignment.all"),
                            false));
        }
        if (query.learnerFilter().equals(LearnerFilter.OUTSIDE)) {
            filters.add(Tags.span("help", words.getTranslation("teach.rooms.outside.text")));
        }
        return filters.getChildren().findAny().map(any -> filters);
    }

    /** Describes the active filters, one sentence each; empty if none is active. */
    List<String> chosen(Component words, ResultsScope scope) {
        ResultsQuery query = scope.query();
        List<String> chosen = new ArrayList<>();
        if (query.assignment() != null) {
            chosen.add(assignment(words, scope.teacherScope(), query.assignment()));
        }
        if (query.form() != null) {
            chosen.add(words.getTranslation("teach.grid.form", query.form().value()));
        }
        if (query.day() != null) {
            chosen.add(day(words, query.day()));
        }
        return chosen;
    }

    private String day(Component words, LocalDate day) {
        return words.getTranslation(
                "teach.grid.day", time.day(day, UI.getCurrent().getLocale()));
    }

    private String assignment(Component words, TeacherScope teacherScope, AssignmentId id) {
        Assignment assignment = accessCheck.assignment(teacherScope, id).orElseThrow(NotFoundException::new);
        return words.getTranslation(
                "teach.grid.assignment",
                accessCheck
                        .classroom(teacherScope, assignment.classroom())
                        .map(Classroom::name)
                        .orElseThrow(NotFoundException::new),
                time.moment(assignment.window().opensAt(), UI.getCurrent().getLocale()));
    }

    private static Anchor choice(String address, String text, boolean current) {
        Anchor link = new Anchor(address, text);
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    /** The link back to all quizzes. */
    static Anchor back(Component words) {
        Anchor back = new BackLink(Addresses.TEACH, words.getTranslation("teach.back"));
        return back;
    }
}
