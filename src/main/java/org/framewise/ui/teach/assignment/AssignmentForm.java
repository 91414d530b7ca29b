package org.framewise.ui.teach.assignment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Assignments;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.framewise.ui.parts.ChoiceGroup;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.teach.parts.MomentField;
import org.jspecify.annotations.Nullable;

/**
 * When and how a classroom takes a quiz. Everything but the quiz has a default, so that choosing one and pressing the
 * button is enough.
 */
final class AssignmentForm extends Div {
    private static final long serialVersionUID = 1L;
    private static final String NOW = "now";
    private static final String AT = "at";
    private static final String NEVER = "never";
    private static final String ANY = "any";
    private static final String PAIR = "pair";
    private static final String ONCE = "once";
    private static final String YES = "yes";
    private static final String NO = "no";

    private final transient Assignments assignments;
    private final transient SchoolTime time;
    private final transient Clock clock;
    private final transient List<Quiz> quizzes;
    private transient @Nullable Assignment before;
    private boolean asksWhen = true;

    private final ChoiceGroup quiz = new ChoiceGroup(false, getTranslation("teach.assign.quiz"));
    private final ChoiceGroup pair = new ChoiceGroup(false, getTranslation("teach.assign.pair"));
    private final ChoiceGroup opens = new ChoiceGroup(false, getTranslation("teach.assign.opens"));
    private final MomentField opensAt = new MomentField(getTranslation("teach.assign.opens-at"));
    private final ChoiceGroup closes = new ChoiceGroup(false, getTranslation("teach.assign.closes"));
    private final MomentField closesAt = new MomentField(getTranslation("teach.assign.closes-at"));
    private final ChoiceGroup attempts = new ChoiceGroup(false, getTranslation("teach.assign.attempts"));
    private final ChoiceGroup feedback = new ChoiceGroup(false, getTranslation("teach.assign.feedback"));
    private final ChoiceGroup pairFeedback = new ChoiceGroup(false, getTranslation("teach.assign.feedback"));
    private final ChoiceGroup confidence = new ChoiceGroup(false, getTranslation("teach.assign.confidence"));
    private final List<HasValue<?, ?>> settings =
            List.of(opens, opensAt, closes, closesAt, attempts, feedback, pairFeedback, confidence);
    private transient List<Object> opened = List.of();
    private final Div quizProblem = problem();
    private final Div feedbackProblem = problem();

    /** What the form asks for. */
    record Plan(
            QuizId quiz,
            Window window,
            Terms terms,
            @Nullable Integer maxAttempts,
            boolean pair) {}

    private AssignmentForm(
            Assignments assignments, SchoolTime time, Clock clock, List<Quiz> quizzes, @Nullable Assignment before) {
        this.assignments = assignments;
        this.time = time;
        this.clock = clock;
        this.quizzes = quizzes;
        this.before = before;
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
        opens.setId("opens");
        opens.withChoice(NOW, getTranslation("teach.assign.opens.now"))
                .withChoice(AT, getTranslation("teach.assign.at"));
        opensAt.setId("opens-at");
        closes.setId("closes");
        closes.withChoice(NEVER, getTranslation("teach.assign.closes.never"))
                .withChoice(AT, getTranslation("teach.assign.at"));
        closesAt.setId("closes-at");
        attempts.setId("attempts");
        for (int number = 1; number <= most(before); number++) {
            attempts.withChoice(Integer.toString(number), Integer.toString(number));
        }
        attempts.withChoice(ANY, getTranslation("teach.assign.attempts.any"));
        feedback.setId("feedback");
        feedback.withChoice("item", getTranslation("teach.assign.feedback.item"))
                .withChoice("end", getTranslation("teach.assign.feedback.end"))
                .withChoice("closed", getTranslation("teach.assign.feedback.closed"));
        pairFeedback.setId("pair-feedback");
        pairFeedback
                .withChoice("end", getTranslation("teach.assign.feedback.both"))
                .withChoice("closed", getTranslation("teach.assign.feedback.closed"));
        confidence.setId("confidence");
        confidence
                .withChoice(YES, getTranslation("teach.assign.confidence.yes"))
                .withChoice(NO, getTranslation("teach.assign.confidence.no"));
        List.of(quiz, pair, opens, closes, feedback).forEach(group -> group.addValueChangeListener(chosen -> fit()));
        feedback.addValueChangeListener(chosen -> feedbackProblem.removeAll());
        pairFeedback.addValueChangeListener(chosen -> feedbackProblem.removeAll());
        quiz.addValueChangeListener(chosen -> quizProblem.removeAll());
        opensAt.addValueChangeListener(chosen -> opensAt.praise());
        closesAt.addValueChangeListener(chosen -> closesAt.praise());
    }

    private static int most(@Nullable Assignment before) {
        Integer max = before == null ? null : before.maxAttempts();
        return max == null ? 3 : Math.max(3, max);
    }

    private static Div problem() {
        Div problem = new Div();
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        return problem;
    }

    /**
     * A form for something new.
     *
     * @param chosen the quiz that is chosen already; absent for none
     */
    static AssignmentForm blank(
            Assignments assignments, SchoolTime time, Clock clock, List<Quiz> quizzes, @Nullable QuizId chosen) {
        AssignmentForm form = new AssignmentForm(assignments, time, clock, quizzes, null);
        form.fill(null, Terms.USUAL, 1, true);
        if (chosen != null) {
            form.quiz.setValue(Set.of(chosen.value()));
        }
        Section what = form.part("teach.assign.what", form.quiz, form.quizProblem, form.pair);
        form.add(what, form.when(), form.how());
        form.fit();
        return form;
    }

    /** A form for the settings of an assignment. What is open already has no opening to choose, what is closed no closing. */
    static AssignmentForm of(Assignments assignments, SchoolTime time, Clock clock, Assignment assignment) {
        AssignmentForm form = new AssignmentForm(assignments, time, clock, List.of(), assignment);
        form.fill(assignment.window(), assignment.terms(), assignment.maxAttempts(), assignment.pair());
        form.asksWhen = !assignment.window().isClosedAt(clock.instant());
        if (form.asksWhen) {
            form.add(form.when());
        }
        form.add(form.how());
        form.fit();
        form.opened = form.values();
        return form;
    }

    private List<Object> values() {
        return settings.stream().<Object>map(HasValue::getValue).toList();
    }

    /** Shows the settings that a colleague has saved meanwhile, except where something else was entered here. */
    void goOnFrom(Assignment now) {
        List<Object> entered = values();
        List<Object> shown = opened;
        before = now;
        fill(now.window(), now.terms(), now.maxAttempts(), now.pair());
        opened = values();
        enter(shown, entered);
    }

    /** Enters again what was entered, and not saved, in a form that this one replaces. */
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
        fit();
    }

    private Section when() {
        Div opening = new Div(opens, opensAt);
        opening.setVisible(!isOpenAlready());
        return part(
                "teach.assign.when",
                opening,
                new Div(closes, closesAt),
                PageParts.text(new AssignmentTexts(this, getLocale(), time).zone(clock.instant()), "help"));
    }

    private Section how() {
        return part("teach.assign.how", attempts, feedback, pairFeedback, feedbackProblem, confidence);
    }

    private Section part(String heading, Component... fields) {
        // beneath the heading that the settings of an assignment have
        Section section =
                new Section(before == null ? new H2(getTranslation(heading)) : new H3(getTranslation(heading)));
        section.add(fields);
        return section;
    }

    private boolean isOpenAlready() {
        return before != null && !before.window().opensAt().isAfter(clock.instant());
    }

    private void fill(@Nullable Window window, Terms terms, @Nullable Integer max, boolean isPair) {
        LocalDateTime nextHour =
                time.local(clock.instant()).truncatedTo(ChronoUnit.HOURS).plusHours(1);
        opensAt.setMoment(nextHour);
        closesAt.setMoment(nextHour.toLocalDate().plusDays(7).atTime(LocalTime.of(18, 0)));
        opens.setValue(Set.of(NOW));
        closes.setValue(Set.of(NEVER));
        if (window != null) {
            opens.setValue(Set.of(AT));
            opensAt.setMoment(time.local(window.opensAt()));
            Instant end = window.closesAt();
            if (end != null) {
                closes.setValue(Set.of(AT));
                closesAt.setMoment(time.local(end));
            }
        }
        attempts.setValue(Set.of(max == null ? ANY : Integer.toString(max)));
        feedback.setValue(Set.of(terms.feedback().id()));
        pairFeedback.setValue(Set.of(terms.feedback() == Terms.FeedbackTiming.CLOSED ? "closed" : "end"));
        confidence.setValue(Set.of(terms.confidenceAsked() ? YES : NO));
        pair.setValue(Set.of(isPair ? PAIR : ONCE));
    }

    /** Shows what belongs to what is chosen. */
    private void fit() {
        boolean check = chosenQuiz().map(Quiz::isCheck).orElse(false);
        pair.setVisible(check);
        attempts.setVisible(!isPair());
        feedback.setVisible(!isPair());
        pairFeedback.setVisible(isPair());
        opensAt.setVisible(is(opens, AT));
        closesAt.setVisible(is(closes, AT));
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

    /** What is asked for; empty when something is missing or can't be, which is told where it stands. */
    Optional<Plan> read() {
        quizProblem.removeAll();
        feedbackProblem.removeAll();
        opensAt.praise();
        closesAt.praise();
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
        Terms terms = new Terms(
                Terms.FeedbackTiming.of((isPair() ? pairFeedback : feedback)
                        .getValue()
                        .iterator()
                        .next()),
                is(confidence, YES));
        Optional<Assignments.Problem> problem =
                assignments.problem(window.get(), terms, old == null ? null : old.window());
        if (problem.isPresent()) {
            tell(problem.get());
            return Optional.empty();
        }
        String max = attempts.getValue().iterator().next();
        return Optional.of(new Plan(
                wanted.get(),
                window.get(),
                terms,
                isPair() || max.equals(ANY) ? null : Integer.valueOf(max),
                isPair()));
    }

    private Optional<Window> window() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Assignment old = before;
        if (old != null && !asksWhen) {
            return Optional.of(old.window());
        }
        Instant from = now;
        if (isOpenAlready()) {
            from = Objects.requireNonNull(old).window().opensAt();
        } else if (is(opens, AT)) {
            if (opensAt.moment().isEmpty()) {
                opensAt.complain(getTranslation("teach.assign.moment.missing"));
                return Optional.empty();
            }
            from = time.instant(opensAt.moment().get());
        }
        if (!is(closes, AT)) {
            return Optional.of(new Window(from, null));
        }
        if (closesAt.moment().isEmpty()) {
            closesAt.complain(getTranslation("teach.assign.moment.missing"));
            return Optional.empty();
        }
        LocalDateTime until = closesAt.moment().get();
        // the field shows minutes; one that wasn't touched stays as it is to the second
        Instant end = old == null ? null : old.window().closesAt();
        boolean untouched = end != null && until.equals(time.local(end));
        return Optional.of(new Window(from, untouched ? end : time.instant(until)));
    }

    private void tell(Assignments.Problem problem) {
        switch (problem) {
            case CLOSES_BEFORE_IT_OPENS -> closesAt.complain(getTranslation("teach.assign.closes.before"));
            case CLOSES_IN_THE_PAST -> closesAt.complain(getTranslation("teach.assign.closes.past"));
            case FEEDBACK_NEVER -> {
                feedbackProblem.add(getTranslation("teach.assign.feedback.never"));
                (isPair() ? pairFeedback : feedback).focusFirst();
            }
        }
    }
}
