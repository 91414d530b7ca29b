package org.framewise.ui.teach.assignment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Assignments;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.framewise.ui.parts.ChoiceGroup;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.jspecify.annotations.Nullable;

/**
 * A form for when and how a classroom takes a quiz. Everything except the quiz has a default, so choosing a quiz and
 * pressing the button is enough.
 */
final class AssignmentForm extends Div {
    private static final long serialVersionUID = 1L;
    private static final String PAIR = "pair";
    private static final String ONCE = "once";

    private final transient Assignments assignments;
    private final transient Clock clock;
    private final transient List<Quiz> quizzes;
    private transient @Nullable Assignment before;
    private boolean asksWhen = true;

    private final ChoiceGroup quiz = new ChoiceGroup(false, getTranslation("teach.assign.quiz"));
    private final ChoiceGroup pair = new ChoiceGroup(false, getTranslation("teach.assign.pair"));
    private final WindowFields times;
    private final TermsFields how;
    private final List<HasValue<?, ?>> settings;
    private transient List<Object> opened = List.of();
    private final Div quizProblem = problem();

    /** The complete, valid input of the form. */
    record Plan(
            QuizId quiz,
            Window window,
            Terms terms,
            @Nullable Integer maxAttempts,
            boolean pair) {}

    private AssignmentForm(
            Assignments assignments, SchoolTime time, Clock clock, List<Quiz> quizzes, @Nullable Assignment before) {
        this.assignments = assignments;
        this.clock = clock;
        this.quizzes = quizzes;
        this.before = before;
        times = new WindowFields(this, getLocale(), time, clock);
        how = new TermsFields(this, before == null ? null : before.maxAttempts());
        settings = new ArrayList<>(times.settings());
        settings.addAll(how.settings());
        addClassName("assign-form");
        quiz.setId("quiz");
        quizzes.forEach(one -> quiz.withChoice(
                one.id().value(),
                new QuizLanguage(one.language())
                        .fill(
                                new Span(),
                                one.isCheck() ? "teach.assign.quiz.check" : "teach.assign.quiz.choice",
                                new QuizLanguage.Quoted(one.title()),
                                one.forms().getFirst().items().size(),
                                one.minutes())));
        pair.setId("pair");
        pair.withChoice(PAIR, getTranslation("teach.assign.pair.yes"))
                .withChoice(ONCE, getTranslation("teach.assign.pair.no"));
        List.of(quiz, pair).forEach(group -> group.addValueChangeListener(chosen -> updateVisibility()));
        quiz.addValueChangeListener(chosen -> quizProblem.removeAll());
    }

    /** A container for the error message of a group of choices. */
    static Div problem() {
        Div problem = Tags.div("problem");
        problem.getElement().setAttribute("role", "alert");
        return problem;
    }

    /**
     * A form for a new assignment.
     *
     * @param chosen preselected quiz; absent if none is preselected
     */
    static AssignmentForm blank(
            Assignments assignments, SchoolTime time, Clock clock, List<Quiz> quizzes, @Nullable QuizId chosen) {
        AssignmentForm form = new AssignmentForm(assignments, time, clock, quizzes, null);
        form.fill(null, Terms.USUAL, 1, true);
        if (chosen != null) {
            form.quiz.setValue(Set.of(chosen.value()));
        }
        Section what = form.part("teach.assign.what", form.quiz, form.quizProblem, form.pair);
        form.add(what, form.timingSection(), form.termsSection());
        form.updateVisibility();
        return form;
    }

    /**
     * A form for the settings of an existing assignment. The opening time can't be changed once the assignment has
     * opened, the closing time once it has closed.
     */
    static AssignmentForm of(Assignments assignments, SchoolTime time, Clock clock, Assignment assignment) {
        AssignmentForm form = new AssignmentForm(assignments, time, clock, List.of(), assignment);
        form.fill(assignment.window(), assignment.terms(), assignment.maxAttempts(), assignment.pair());
        form.asksWhen = !assignment.window().isClosedAt(clock.instant());
        if (form.asksWhen) {
            form.add(form.timingSection());
        }
        form.add(form.termsSection());
        form.updateVisibility();
        form.opened = form.values();
        return form;
    }

    private List<Object> values() {
        return settings.stream().<Object>map(HasValue::getValue).toList();
    }

    /**
     * Shows the settings that a colleague has saved since this form was filled, except in fields that were changed
     * here.
     */
    void mergeChanges(Assignment now) {
        List<Object> entered = values();
        List<Object> shown = opened;
        before = now;
        fill(now.window(), now.terms(), now.maxAttempts(), now.pair());
        opened = values();
        enter(shown, entered);
    }

    /** Copies the unsaved input of the form that this form replaces. */
    void enter(AssignmentForm replaced) {
        enter(replaced.opened, replaced.values());
    }

    @SuppressWarnings("unchecked")
    private void enter(List<Object> shown, List<Object> entered) {
        for (int i = 0; i < settings.size(); i++) {
            if (!entered.get(i).equals(shown.get(i))) {
                ((HasValue<?, Object>) settings.get(i)).setValue(entered.get(i));
            }
        }
        updateVisibility();
    }

    private Section timingSection() {
        return part("teach.assign.when", times.parts(before));
    }

    private Section termsSection() {
        return part("teach.assign.how", how.parts());
    }

    private Section part(String heading, Component... fields) {
        // one heading level deeper for existing assignments, whose settings have a heading of their own
        Section section =
                new Section(before == null ? new H2(getTranslation(heading)) : new H3(getTranslation(heading)));
        section.add(fields);
        return section;
    }

    private void fill(@Nullable Window window, Terms terms, @Nullable Integer max, boolean isPair) {
        times.fill(window);
        how.fill(terms, max);
        pair.setValue(Set.of(isPair ? PAIR : ONCE));
    }

    /** Shows and hides fields to match the current choices. */
    private void updateVisibility() {
        boolean check = chosenQuiz().map(Quiz::isCheck).orElse(false);
        pair.setVisible(check);
        how.updateVisibility(isPair());
        times.updateVisibility();
    }

    private Optional<Quiz> chosenQuiz() {
        return quizzes.stream().filter(one -> is(quiz, one.id().value())).findFirst();
    }

    private boolean isPair() {
        return before == null ? chosenQuiz().map(Quiz::isCheck).orElse(false) && is(pair, PAIR) : before.pair();
    }

    private static boolean is(ChoiceGroup group, String id) {
        return group.getValue().contains(id);
    }

    /** The input; if it is incomplete or invalid, empty, with an error message at the field. */
    Optional<Plan> read() {
        quizProblem.removeAll();
        how.clearError();
        times.clearErrors();
        Assignment old = before;
        Optional<QuizId> wanted = old == null ? chosenQuiz().map(Quiz::id) : Optional.of(old.quiz());
        if (wanted.isEmpty()) {
            quizProblem.add(getTranslation("teach.assign.quiz.missing"));
            quiz.focusFirst();
            return Optional.empty();
        }
        Optional<Window> window = window();
        if (window.isEmpty()) {
            return Optional.empty();
        }
        Terms terms = how.terms(isPair());
        Optional<Assignments.Problem> problem =
                assignments.problem(window.get(), terms, old == null ? null : old.window());
        if (problem.isPresent()) {
            showProblem(problem.get());
            return Optional.empty();
        }
        return Optional.of(new Plan(wanted.get(), window.get(), terms, how.maxAttempts(isPair()), isPair()));
    }

    private Optional<Window> window() {
        Assignment old = before;
        return old != null && !asksWhen ? Optional.of(old.window()) : times.read(old);
    }

    private void showProblem(Assignments.Problem problem) {
        switch (problem) {
            case CLOSES_BEFORE_IT_OPENS -> times.showEndError(getTranslation("teach.assign.closes.before"));
            case CLOSES_IN_THE_PAST -> times.showEndError(getTranslation("teach.assign.closes.past"));
            case FEEDBACK_NEVER -> how.showFeedbackError(isPair());
        }
    }
}
