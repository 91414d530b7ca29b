package org.framewise.ui.take;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Optional;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.Draft;
import org.framewise.attempt.Refusal;
import org.framewise.attempt.ResponseInput;
import org.framewise.classroom.Learner;
import org.framewise.quiz.ItemId;
import org.framewise.ui.answer.AnswerCopies;
import org.framewise.ui.answer.AnswerCopy;
import org.framewise.ui.answer.LateAnswers;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.Words;
import org.framewise.ui.take.form.ResponseForm;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/**
 * The response to the item on the screen until it is handed in. The draft is stored on every change; the response is
 * handed in by the learner, or when the attempt is closed.
 */
final class OpenResponse {
    private static final Logger LOG = LoggerFactory.getLogger(OpenResponse.class);

    private final TakeView view;
    private final ActionBar bar;
    private final Attempts attempts;
    private final Learner learner;
    private final Attempt attempt;
    private final AnswerDraft draft;
    private final ResponseForm form;
    private final ClosingWatch watch = new ClosingWatch(this::poll);

    /** Whether answers are still accepted. */
    private boolean open = true;

    /** Shows answers that arrive after the attempt was closed; absent while the attempt is open. */
    private @Nullable LateAnswers late;

    OpenResponse(TakeView view, ActionBar bar, Attempts attempts, Learner learner, Attempt attempt, AnswerDraft draft) {
        this.view = view;
        this.bar = bar;
        this.attempts = attempts;
        this.learner = learner;
        this.attempt = attempt;
        this.draft = draft;
        this.form = draft.form();
        form.onChange(() -> {
            if (open) {
                bar.showMessage();
                draft.keep();
            }
        });
        AnswerKeeper keeper = new AnswerKeeper(this::keep, this::restore);
        keeper.keep(attempt.id(), draft.item(), form.kind(), draft.changedAt(), draft.shownAt());
        bar.ask(
                keeper,
                view.getTranslation(attempt.feedbackAtOnce() ? "take.submit" : "take.submit.kept"),
                () -> submit(false));
    }

    private ItemId item() {
        return draft.item().id();
    }

    /** Starts polling whether the attempt has been closed. */
    void watch(UI ui) {
        if (open && attempt.head().assignment() != null) {
            watch.start(ui);
        }
    }

    void unwatch(UI ui) {
        watch.stop(ui);
    }

    private void poll() {
        if (!open) {
            return;
        }
        try {
            if (attempts.isClosed(attempt)) {
                closed(attempts.submittedIfClosed(attempt));
            }
        } catch (Refusal | NestedRuntimeException cannotBeTold) {
            LOG.debug("Whether attempt {} is closed is asked again", attempt.id(), cannotBeTold);
        }
    }

    /**
     * Stops accepting changes after the draft was handed in because the attempt was closed. The answer stays on the
     * screen.
     */
    private LateAnswers closed(Attempt handedIn) {
        open = false;
        LateAnswers answers = new LateAnswers(attempts, handedIn, item()).besideTheForm();
        late = answers;
        bar.showMessage(PageParts.message(Words.refusal(view, Refusal.Reason.CLOSED), "warning"), answers);
        bar.linkToEnd(handedIn.id());
        view.getUI().ifPresent(watch::stop);
        return answers;
    }

    /** Stores a change that the browser has already stored locally. */
    private void keep(AnswerCopy copy) {
        try {
            Draft told = draft.withReceived(copy);
            if (open) {
                draft.keep(told);
            } else if (late != null) {
                late.compare(draft.item(), told.input());
            }
        } catch (IllegalArgumentException forged) {
            LOG.debug("What doesn't fit the item isn't kept", forged);
        }
    }

    /**
     * Restores an answer that the browser offers because the server doesn't have it, or because the learner tried to
     * hand it in without success.
     */
    private void restore(AnswerCopy copy) {
        if (!open) {
            return;
        }
        Optional<Draft> offered;
        try {
            offered = draft.offered(copy);
        } catch (IllegalArgumentException unfit) {
            AnswerCopies.remove(view, attempt.id(), item().value());
            return;
        }
        if (offered.isEmpty()) {
            return;
        }
        boolean isShown = draft.isShown(offered.get());
        draft.store(offered.get());
        if (!isShown) {
            view.showAgain(attempt, learner);
        }
        if (!isShown || copy.pressed()) {
            bar.showMessage(PageParts.message(view.getTranslation("take.restored"), "restored"));
        }
    }

    /** @param asItIs whether to hand in even with unanswered parts */
    private void submit(boolean asItIs) {
        if (!asItIs && form.open() > 0) {
            warn();
            return;
        }
        ResponseInput input = draft.toInput();
        Attempt after;
        try {
            after = attempts.respond(attempt.id(), learner.id(), item(), input);
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.CLOSED) {
                closed(attempts.find(attempt.id()).orElse(attempt)).compare(draft.item(), input);
            } else {
                bar.refuse(PageParts.message(Words.refusal(view, refusal.reason()), "warning"));
            }
            return;
        }
        open = false;
        draft.discard();
        AnswerCopies.confirmed(view, after.id(), item().value(), draft.changedAt(), after instanceof Attempt.Submitted);
        LateAnswers another = new LateAnswers(attempts, after, item());
        another.compare(draft.item(), input);
        view.answered(after, another);
    }

    private void warn() {
        Button anyway = new Button(view.getTranslation("take.submit.anyway"), pressed -> submit(true));
        anyway.addThemeVariants(ButtonVariant.TERTIARY);
        anyway.setId("submit-anyway");
        bar.refuse(PageParts.message(view.getTranslation("take.open", form.open()), "hint"), anyway);
        form.focusOpen();
    }
}
