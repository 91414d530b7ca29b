package org.framewise.ui.take;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.Optional;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.Drafts;
import org.framewise.attempt.PresentedItem;
import org.framewise.classroom.Assignments;
import org.framewise.classroom.Learner;
import org.framewise.ui.LearnerLayout;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.answer.LateAnswers;
import org.framewise.ui.error.NoSuchAttempt;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.review.feedback.Feedback;
import org.framewise.ui.review.feedback.FeedbackPanel;
import org.framewise.ui.security.CurrentLearner;
import org.framewise.ui.take.form.ResponseForm;
import org.jspecify.annotations.Nullable;

/**
 * Shows one item of an attempt at a time, with passages, stem and form. After the response, shows the feedback if the
 * quiz gives it immediately. The URL names the attempt and the item, so that reloading, the back button and a second
 * tab work.
 */
@Route(value = "take/:attempt/:number?([0-9]{1,3})", layout = LearnerLayout.class)
@AnonymousAllowed
final class TakeView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Attempts attempts;
    private final transient Drafts drafts;
    private final transient Feedback feedback;
    private final transient CurrentLearner current;
    private final transient Assignments assignments;
    private final transient SchoolTime time;
    private final transient Clock clock;

    private transient @Nullable OpenResponse response;
    private int number;
    private String title = "";
    private final ActionBar bar = new ActionBar();

    TakeView(
            Attempts attempts,
            Drafts drafts,
            Feedback feedback,
            CurrentLearner current,
            Assignments assignments,
            SchoolTime time,
            Clock clock) {
        super("take");
        this.attempts = attempts;
        this.drafts = drafts;
        this.feedback = feedback;
        this.current = current;
        this.assignments = assignments;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Learner who = current.find().orElseThrow(NoSuchAttempt::new);
        Attempt found = event.getRouteParameters()
                .get("attempt")
                .flatMap(TakeView::id)
                .flatMap(id -> attempts.find(id, who.id()))
                .map(attempts::submittedIfClosed)
                .orElseThrow(NoSuchAttempt::new);
        int last = found instanceof Attempt.Open open
                ? open.current()
                : found.items().size();
        Optional<Integer> asked = event.getRouteParameters().getInteger("number");
        if (asked.isEmpty() || asked.get() < 1 || asked.get() > last) {
            event.forwardTo(
                    found instanceof Attempt.Open ? Addresses.take(found.id(), last) : Addresses.end(found.id()));
            return;
        }
        if (found instanceof Attempt.Submitted
                && !found.answered()
                        .contains(attempts.present(found, asked.get()).id())) {
            event.forwardTo(Addresses.end(found.id()));
            return;
        }
        show(found, asked.get(), who);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (response != null) {
            response.watch(event.getUI());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (response != null) {
            response.unwatch(event.getUI());
        }
    }

    private static Optional<AttemptId> id(String text) {
        try {
            return Optional.of(AttemptId.parse(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private void show(Attempt attempt, int number, Learner learner) {
        this.number = number;
        PresentedItem item = attempts.present(attempt, number);
        showFrame(attempt, item);
        if (!attempt.answered().contains(item.id())) {
            ask(attempt, item, learner);
        } else {
            LateAnswers another = new LateAnswers(attempts, attempt, item.id());
            showAnswered(
                    attempt,
                    another,
                    feedback.panelFor(attempt, number)
                            .<Component>map(panel -> panel)
                            .orElseGet(() -> kept(attempt)));
        }
    }

    private void showFrame(Attempt attempt, PresentedItem item) {
        title = getTranslation(
                "take.page-title", number, item.total(), attempt.quiz().title());
        removeAll();
        bar.clear();
        OpenResponse before = response;
        if (before != null) {
            getUI().ifPresent(before::unwatch);
            response = null;
        }
        QuizLanguage language = new QuizLanguage(item.language());
        add(
                new ProgressLine(language, attempt.quiz().title(), number, item.total()),
                language.of(PageParts.heading(item.title())));
    }

    private void ask(Attempt attempt, PresentedItem item, Learner learner) {
        ResponseForm form = ResponseForm.of(item);
        AnswerDraft draft = new AnswerDraft(drafts, clock, attempt.id(), item, form);
        OpenResponse asked = new OpenResponse(this, bar, attempts, learner, attempt, draft);
        response = asked;
        getUI().ifPresent(asked::watch);
        if (attempts.isHeld(attempt, item.id())) {
            add(Tags.p("held-line", getTranslation("take.held")));
        }
        add(new OpenItem(item, form), bar);
    }

    /** Shows the stored state of the response again. */
    void showAgain(Attempt attempt, Learner learner) {
        show(attempt, number, learner);
    }

    /**
     * Continues after the response was handed in: shows the feedback, a notice that another answer came first, or the
     * next item.
     */
    void answered(Attempt attempt, LateAnswers another) {
        Optional<FeedbackPanel> panel =
                attempt.feedbackAtOnce() ? feedback.panelFor(attempt, number) : Optional.empty();
        if (panel.isPresent()) {
            showFrame(attempt, attempts.present(attempt, number));
            showAnswered(attempt, another, panel.get());
            panel.get().focusVerdict();
        } else if (another.hasMessage()) {
            showFrame(attempt, attempts.present(attempt, number));
            showAnswered(attempt, another, kept(attempt));
        } else {
            next(attempt);
        }
    }

    private KeptNotice kept(Attempt attempt) {
        return new KeptNotice(attempt, assignments, time);
    }

    private void showAnswered(Attempt attempt, LateAnswers another, Component answer) {
        add(another, answer, bar);
        boolean last = number >= attempt.items().size();
        bar.next(getTranslation(last ? "take.finish" : "take.next"), () -> next(attempt));
    }

    private void next(Attempt attempt) {
        UI ui = UI.getCurrent();
        if (number < attempt.items().size()) {
            ui.navigate(Addresses.take(attempt.id(), number + 1));
        } else if (attempt instanceof Attempt.Open open) {
            ui.navigate(Addresses.take(attempt.id(), open.current()));
        } else {
            ui.navigate(Addresses.end(attempt.id()));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
