package org.framewise.ui.review;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.ReviewedItem;
import org.framewise.attempt.Reviews;
import org.framewise.classroom.Assigned;
import org.framewise.classroom.AssignedWork;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Learner;
import org.framewise.ui.LearnerLayout;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.answer.LateAnswers;
import org.framewise.ui.error.NoSuchAttempt;
import org.framewise.ui.parts.AssignmentWords;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.review.feedback.CorrectionLines;
import org.framewise.ui.security.CurrentLearner;

/** Page after an attempt: the learner's results, and links to what they can do next. */
@Route(value = "end/:attempt", layout = LearnerLayout.class)
@AnonymousAllowed
final class EndView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Attempts attempts;
    private final transient Reviews reviews;
    private final transient AssignedWork work;
    private final transient CurrentLearner current;
    private final transient AssignmentWords words;

    EndView(Attempts attempts, Reviews reviews, AssignedWork work, CurrentLearner current, SchoolTime time) {
        super("end");
        this.attempts = attempts;
        this.reviews = reviews;
        this.work = work;
        this.current = current;
        this.words = new AssignmentWords(this, getLocale(), time);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Learner learner = current.find().orElseThrow(NoSuchAttempt::new);
        Attempt attempt = attempts.submittedIfClosed(MyAttempt.of(event, attempts, learner));
        switch (attempt) {
            case Attempt.Open open -> event.forwardTo(Addresses.take(open.id(), open.current()));
            case Attempt.Submitted submitted -> show(submitted, learner);
        }
    }

    private void show(Attempt.Submitted attempt, Learner learner) {
        setPageTitle(attempt.quiz().title());
        removeAll();
        List<Assigned> given = work.of(learner.id());
        Optional<Assigned> assigned = given.stream()
                .filter(one -> one.assignment().id().equals(attempt.head().assignment()))
                .findFirst();
        List<Attempt> sittings = sittings(attempt, learner);
        if (!reviews.released(attempt)) {
            waiting(attempt, learner, assigned, given);
        } else if (isPair(attempt, assigned) && sittings.size() > 1) {
            showBoth(sittings, assigned, given);
        } else {
            result(attempt, assigned, given);
        }
        addComponentAtIndex(1, new LateAnswers(attempts, attempt));
    }

    private static boolean isPair(Attempt attempt, Optional<Assigned> assigned) {
        return attempt.head().assignment() == null
                ? attempt.quiz().isCheck()
                : assigned.map(one -> one.assignment().pair()).orElse(false);
    }

    /**
     * The learner's attempts at the same quiz in the same assignment; if this attempt has no assignment, their attempts
     * without an assignment.
     */
    private List<Attempt> sittings(Attempt attempt, Learner learner) {
        return attempts.of(learner.id()).stream()
                .filter(other -> other.quiz().id().equals(attempt.quiz().id()))
                .filter(other ->
                        Objects.equals(other.head().assignment(), attempt.head().assignment()))
                .toList();
    }

    private void waiting(
            Attempt.Submitted attempt, Learner learner, Optional<Assigned> assigned, List<Assigned> given) {
        add(PageParts.heading(getTranslation("end.check.title")));
        add(Tags.p("deck", whyItWaits(attempt, assigned)));
        handedIn(attempt);
        add(new Paragraph(getTranslation("end.check.code", learner.code().toString())));
        NextSteps steps = new NextSteps();
        if (assigned.isEmpty() && attempt.head().assignment() == null) {
            steps.link(".", getTranslation("end.check.home"));
            steps.link(Addresses.start(attempt.quiz().id()), getTranslation("end.check.second"));
        } else {
            steps.follow(assigned, given);
        }
        add(steps);
    }

    private String whyItWaits(Attempt attempt, Optional<Assigned> assigned) {
        if (assigned.isEmpty()) {
            return getTranslation(attempt.head().assignment() == null ? "end.check.text" : "assigned.feedback.closed");
        }
        Assignment assignment = assigned.get().assignment();
        if (assignment.pair() && assigned.get().done() < 2) {
            return getTranslation(
                    assigned.get().stage() == Assigned.Stage.WAITING_FOR_SECOND
                            ? "end.pair.waiting"
                            : "end.pair.second");
        }
        return words.feedback(
                attempt.head().terms(), assignment.pair(), assignment.window().closesAt());
    }

    private void handedIn(Attempt.Submitted attempt) {
        if (attempt.byClosing()) {
            add(Tags.p("message handed-in", words.handedIn(attempt)));
        }
    }

    private void showBoth(List<Attempt> sittings, Optional<Assigned> assigned, List<Assigned> given) {
        add(PageParts.heading(getTranslation("end.both.title")));
        add(Tags.p("deck", getTranslation("end.both.text")));
        Div columns = Tags.div("sittings");
        for (Attempt sitting : sittings) {
            Section column =
                    new Section(new H2(getTranslation(sitting == sittings.getFirst() ? "end.before" : "end.after")));
            if (sitting instanceof Attempt.Submitted submitted && submitted.byClosing()) {
                column.add(new Paragraph(words.handedIn(submitted)));
            }
            new ResultSections(this, reviews.toAddUp(sitting)).addTo(column);
            corrections(reviews.forLearner(sitting)).ifPresent(column::add);
            column.add(PageParts.asSideAction(
                    new Anchor(Addresses.lookBack(sitting.id()), getTranslation("end.look-back"))));
            columns.add(column);
        }
        add(columns);
        if (assigned.isEmpty()) {
            add(PageParts.asSideAction(new Anchor(".", getTranslation("end.home"))));
        } else {
            NextSteps steps = new NextSteps();
            steps.follow(assigned, given);
            add(steps);
        }
    }

    private void result(Attempt.Submitted attempt, Optional<Assigned> assigned, List<Assigned> given) {
        add(PageParts.heading(getTranslation("end.title")));
        add(new QuizLanguage(attempt.quiz().language())
                .of(Tags.p("deck", attempt.quiz().title())));
        handedIn(attempt);
        new ResultSections(this, reviews.toAddUp(attempt)).addTo(this);
        corrections(reviews.forLearner(attempt)).ifPresent(this::add);
        NextSteps steps = new NextSteps();
        steps.link(Addresses.lookBack(attempt.id()), getTranslation("end.look-back"));
        steps.follow(assigned, given);
        add(steps);
    }

    /** A section that lists the teacher's key corrections by item; empty if there are none. */
    private Optional<Section> corrections(List<ReviewedItem> items) {
        UnorderedList list = Tags.ul("corrections");
        items.forEach(item -> CorrectionLines.of(item)
                .ifPresent(lines -> list.add(new ListItem(
                        new QuizLanguage(item.presented().language())
                                .of(Tags.span(
                                        "correction-item",
                                        getTranslation(
                                                "look-back.item",
                                                item.presented().number(),
                                                item.presented().title()))),
                        lines))));
        if (list.getChildren().findAny().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Tags.section("panel", new H2(getTranslation("end.corrections")), list));
    }
}
