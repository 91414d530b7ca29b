package org.framewise.ui.take;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.Draft;
import org.framewise.attempt.Drafts;
import org.framewise.attempt.Given;
import org.framewise.attempt.PresentedItem;
import org.framewise.attempt.Refusal;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Assignments;
import org.framewise.classroom.Learner;
import org.framewise.ui.LearnerLayout;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.review.feedback.Feedback;
import org.framewise.ui.review.feedback.FeedbackPanel;
import org.framewise.ui.security.CurrentLearner;
import org.framewise.ui.take.form.ResponseForm;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/**
 * One item of an attempt at a time: passages, stem, form; after the response its feedback, where the quiz gives it at
 * once. The address names attempt and item, so that refresh, back button and a second tab show what was there.
 */
@Route(value = "take/:attempt/:number?([0-9]{1,3})", layout = LearnerLayout.class)
@AnonymousAllowed
final class TakeView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(TakeView.class);

    /** How often an attempt that a teacher can close asks whether she has, in milliseconds. */
    private static final int LOOK_MS = 5_000;

    private final transient Attempts attempts;
    private final transient Drafts drafts;
    private final transient Feedback feedback;
    private final transient CurrentLearner current;
    private final transient Assignments assignments;
    private final transient SchoolTime time;
    private final transient Clock clock;

    private transient @Nullable Attempt attempt;
    private transient @Nullable Learner learner;
    private @Nullable ResponseForm form;
    private @Nullable AnswerKeeper keeper;
    private @Nullable LateAnswers late;

    /** When the answer on the screen was changed last, as far as the browser has said it. */
    private transient Instant changedAt = Instant.EPOCH;

    private transient Instant shownAt;
    private Duration spentBefore = Duration.ZERO;
    private int number;
    private String title = "";
    private final Div message = new Div();
    private final Div bar = new Div();
    private @Nullable Registration looking;

    TakeView(
            Attempts attempts,
            Drafts drafts,
            Feedback feedback,
            CurrentLearner current,
            Assignments assignments,
            SchoolTime time,
            Clock clock) {
        this.attempts = attempts;
        this.drafts = drafts;
        this.feedback = feedback;
        this.current = current;
        this.assignments = assignments;
        this.time = time;
        this.clock = clock;
        this.shownAt = clock.instant();
        addClassName("take");
        bar.addClassName("action-bar");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Learner who = current.find().orElseThrow(NoSuchAttempt::new);
        Attempt found = event.getRouteParameters()
                .get("attempt")
                .flatMap(TakeView::id)
                .flatMap(id -> attempts.find(id, who.id()))
                .map(attempts::settled)
                .orElseThrow(NoSuchAttempt::new);
        learner = who;
        attempt = found;
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
        show(found, asked.get());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        lookAfter(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopLooking(event.getUI());
    }

    /** The page's own beat is slow; here a teacher can end everything from one moment to the next. */
    private void lookAfter(UI ui) {
        if (form != null && attempt != null && attempt.head().assignment() != null && looking == null) {
            ui.setPollInterval(LOOK_MS);
            looking = ui.addPollListener(poll -> look());
        }
    }

    private void stopLooking(UI ui) {
        if (looking != null) {
            looking.remove();
            looking = null;
            if (ui.getPollInterval() == LOOK_MS) {
                ui.setPollInterval(LearnerLayout.BEAT_MS);
            }
        }
    }

    private void look() {
        Attempt shown = attempt;
        if (shown == null || form == null) {
            return;
        }
        try {
            if (attempts.isClosed(shown)) {
                closed(attempts.settled(shown));
            }
        } catch (Refusal | NestedRuntimeException cannotBeTold) {
            LOG.debug("Whether attempt {} is closed is asked again", shown.id(), cannotBeTold);
        }
    }

    /** What was chosen or typed is handed in by now. It stays on the screen; nothing more is taken. */
    private void closed(Attempt handedIn) {
        attempt = handedIn;
        form = null;
        message.removeAll();
        message.add(PageParts.message(Words.refusal(this, Refusal.Reason.CLOSED), "warning"));
        LateAnswers answers = new LateAnswers(
                        attempts, handedIn, attempts.present(handedIn, number).id())
                .besideTheForm();
        late = answers;
        message.add(answers);
        leadToTheEnd(handedIn);
        getUI().ifPresent(this::stopLooking);
    }

    private static Optional<AttemptId> id(String text) {
        try {
            return Optional.of(AttemptId.parse(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private void show(Attempt attempt, int number) {
        this.number = number;
        PresentedItem item = attempts.present(attempt, number);
        showFrame(attempt, item);
        if (!attempt.answered().contains(item.id())) {
            ask(attempt, item);
        } else {
            LateAnswers another = new LateAnswers(attempts, attempt, item.id());
            feedback.to(attempt, number)
                    .ifPresentOrElse(panel -> showFeedback(attempt, panel, another), () -> showKept(attempt, another));
        }
    }

    private void showFrame(Attempt attempt, PresentedItem item) {
        title = getTranslation(
                "take.page-title", number, item.total(), attempt.quiz().title());
        removeAll();
        message.removeAll();
        bar.removeAll();
        keeper = null;
        late = null;
        QuizLanguage language = new QuizLanguage(item.language());
        add(
                new ProgressLine(language, attempt.quiz().title(), number, item.total()),
                language.of(PageParts.heading(item.title())));
    }

    private void ask(Attempt attempt, PresentedItem item) {
        ResponseForm asked = ResponseForm.of(item);
        form = asked;
        shownAt = clock.instant();
        spentBefore = Duration.ZERO;
        changedAt = Instant.EPOCH;
        drafts.latest(attempt.id(), item.id()).ifPresent(draft -> {
            asked.restore(draft.given().response());
            asked.restoreConfidence(draft.given().confidence());
            spentBefore = draft.given().timeTaken();
            changedAt = draft.changedAt();
        });
        getUI().ifPresent(this::lookAfter);
        asked.onChange(() -> {
            if (form == asked) {
                message.removeAll();
                drafts.keep(attempt.id(), item.id(), new Draft(given(asked), changedAt));
            }
        });
        AnswerKeeper kept = new AnswerKeeper(copy -> keep(attempt, item, copy), copy -> restore(attempt, item, copy));
        kept.keep(attempt.id(), item, asked.kind(), changedAt, shownAt);
        keeper = kept;
        if (attempts.isHeld(attempt, item.id())) {
            Paragraph held = new Paragraph(getTranslation("take.held"));
            held.addClassName("held-line");
            add(held);
        }
        QuizLanguage language = new QuizLanguage(item.language());
        Div layout = new Div();
        layout.addClassName("item");
        if (item.note() != null) {
            Paragraph note = language.of(new Paragraph(item.note()));
            note.addClassName("note");
            layout.add(note);
        }
        if (item.clippings().isEmpty()) {
            layout.addClassName("no-passages");
        } else {
            layout.add(asked.passages(item));
        }
        Paragraph stem = language.of(PageParts.stem(item.stem()));
        stem.addClassName("stem");
        Section question = new Section(stem, asked, new CitedSources(language, item.cited()));
        question.addClassName("question");
        layout.add(question);
        Button submit = new Button(
                getTranslation(attempt.feedbackAtOnce() ? "take.submit" : "take.submit.kept"),
                pressed -> submit(item, false));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setId("submit");
        bar.add(kept, message, submit);
        add(layout, bar);
    }

    private Given given(ResponseForm form) {
        return new Given(form.response(), form.confidence(), timeTaken());
    }

    private Duration timeTaken() {
        return spentBefore.plus(Duration.between(shownAt, clock.instant()));
    }

    /** The browser tells of a change, which it has kept. */
    private void keep(Attempt attempt, PresentedItem item, AnswerCopy copy) {
        try {
            Draft draft = copy.draft(item, timeTaken(), clock.instant());
            if (form != null) {
                changedAt = draft.changedAt();
                drafts.keep(attempt.id(), item.id(), draft);
            } else if (late != null) {
                late.compare(item, draft.given());
            }
        } catch (IllegalArgumentException forged) {
            LOG.debug("What doesn't fit the item isn't kept", forged);
        }
    }

    /** The browser has an answer of which the server doesn't know, or which was pressed to be handed in and wasn't. */
    private void restore(Attempt attempt, PresentedItem item, AnswerCopy copy) {
        ResponseForm asked = form;
        if (asked == null) {
            return;
        }
        Optional<Draft> newest = drafts.latest(attempt.id(), item.id());
        Draft draft;
        try {
            Duration spent = newest.map(one -> one.given().timeTaken()).orElse(Duration.ZERO);
            draft = copy.draft(item, spent, clock.instant());
        } catch (IllegalArgumentException unfit) {
            AnswerCopies.remove(this, attempt.id(), item.id().value());
            return;
        }
        if (newest.filter(one -> one.isNewerThan(draft)).isPresent()) {
            return;
        }
        boolean isShown = asked.response().equals(draft.given().response())
                && asked.confidence().equals(draft.given().confidence());
        drafts.keep(attempt.id(), item.id(), draft);
        if (!isShown) {
            show(attempt, number);
        }
        if (!isShown || copy.pressed()) {
            message.removeAll();
            message.add(PageParts.message(getTranslation("take.restored"), "restored"));
        }
    }

    private void submit(PresentedItem item, boolean asItIs) {
        ResponseForm asked = Objects.requireNonNull(form);
        if (!asItIs && asked.open() > 0) {
            warn(item, asked);
            return;
        }
        Attempt before = Objects.requireNonNull(attempt);
        Given given = given(asked);
        Attempt after;
        try {
            after = attempts.respond(
                    before.id(), Objects.requireNonNull(learner).id(), item.id(), given);
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.CLOSED) {
                closed(attempts.find(before.id()).orElse(before));
                Objects.requireNonNull(late).compare(item, given);
            } else {
                refuse(PageParts.message(Words.refusal(this, refusal.reason()), "warning"));
            }
            return;
        }
        drafts.discard(before.id(), item.id());
        attempt = after;
        AnswerCopies.confirmed(this, after.id(), item.id().value(), changedAt, after instanceof Attempt.Submitted);
        LateAnswers another = new LateAnswers(attempts, after, item.id());
        another.compare(item, given);
        Optional<FeedbackPanel> panel = after.feedbackAtOnce() ? feedback.to(after, number) : Optional.empty();
        if (panel.isPresent()) {
            showFrame(after, attempts.present(after, number));
            showFeedback(after, panel.get(), another);
            panel.get().focusVerdict();
        } else if (another.isTelling()) {
            showFrame(after, attempts.present(after, number));
            showKept(after, another);
        } else {
            next(after);
        }
    }

    private void refuse(Component... why) {
        message.removeAll();
        message.add(why);
        if (keeper != null) {
            keeper.notHandedIn();
        }
    }

    private void leadToTheEnd(Attempt closed) {
        // the browser goes on telling of changes, and hears that they come too late
        bar.getChildren().filter(part -> part != keeper).toList().forEach(bar::remove);
        bar.add(
                message,
                PageParts.asMainAction(new Anchor(Addresses.end(closed.id()), getTranslation("take.closed.end"))));
    }

    private void warn(PresentedItem item, ResponseForm asked) {
        Div text = PageParts.message(getTranslation("take.open", asked.open()), "hint");
        Button anyway = new Button(getTranslation("take.submit.anyway"), pressed -> submit(item, true));
        anyway.addThemeVariants(ButtonVariant.TERTIARY);
        anyway.setId("submit-anyway");
        refuse(text, anyway);
        asked.focusOpen();
    }

    private void showFeedback(Attempt attempt, FeedbackPanel panel, LateAnswers another) {
        form = null;
        getUI().ifPresent(this::stopLooking);
        add(another, panel, bar);
        addNext(attempt);
    }

    private void showKept(Attempt attempt, LateAnswers another) {
        form = null;
        getUI().ifPresent(this::stopLooking);
        Div kept = new Div(new Paragraph(kept(attempt)));
        kept.addClassName("kept");
        add(another, kept, bar);
        addNext(attempt);
    }

    private String kept(Attempt attempt) {
        Optional<Assignment> given =
                Optional.ofNullable(attempt.head().assignment()).flatMap(assignments::find);
        boolean pair = given.map(Assignment::pair).orElse(true);
        return switch (attempt.head().terms().feedback()) {
            case ITEM -> getTranslation("take.kept");
            case END -> getTranslation(pair ? "take.kept" : "take.kept.end");
            case CLOSED ->
                given.map(one -> one.window().closesAt())
                        .map(closes -> getTranslation("take.kept.closed-at", time.momentInZone(closes, getLocale())))
                        .orElseGet(() -> getTranslation("take.kept.closed"));
        };
    }

    private void addNext(Attempt attempt) {
        boolean last = number >= attempt.items().size();
        Button next = new Button(getTranslation(last ? "take.finish" : "take.next"), pressed -> next(attempt));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.setId("next");
        bar.add(message, next);
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
