package org.framewise.ui.take;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.Draft;
import org.framewise.attempt.Drafts;
import org.framewise.attempt.PresentedItem;
import org.framewise.attempt.ResponseInput;
import org.framewise.ui.answer.AnswerCopy;
import org.framewise.ui.take.form.ResponseForm;

/** The draft of a response and the time spent on it, stored on the server until the response is handed in. */
final class AnswerDraft {
    private final Drafts drafts;
    private final Clock clock;
    private final AttemptId attempt;
    private final PresentedItem item;
    private final ResponseForm form;
    private final Instant shownAt;
    private Duration spentBefore = Duration.ZERO;

    /** When the answer on the screen was last changed, according to the browser. */
    private Instant changedAt = Instant.EPOCH;

    /** Restores the stored draft, if there is one, in the form. */
    AnswerDraft(Drafts drafts, Clock clock, AttemptId attempt, PresentedItem item, ResponseForm form) {
        this.drafts = drafts;
        this.clock = clock;
        this.attempt = attempt;
        this.item = item;
        this.form = form;
        this.shownAt = clock.instant();
        drafts.latest(attempt, item.id()).ifPresent(draft -> {
            form.restore(draft.input().response());
            form.restoreConfidence(draft.input().confidence());
            spentBefore = draft.input().timeTaken();
            changedAt = draft.changedAt();
        });
    }

    PresentedItem item() {
        return item;
    }

    ResponseForm form() {
        return form;
    }

    Instant shownAt() {
        return shownAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    /** The current values of the form. */
    ResponseInput toInput() {
        return new ResponseInput(form.response(), form.confidence(), timeTaken());
    }

    private Duration timeTaken() {
        return spentBefore.plus(Duration.between(shownAt, clock.instant()));
    }

    /** Stores the current values of the form. */
    void keep() {
        store(new Draft(toInput(), changedAt));
    }

    /**
     * Converts a change sent by the browser to a draft.
     *
     * @throws IllegalArgumentException when the copy doesn't fit the item
     */
    Draft withReceived(AnswerCopy copy) {
        return copy.draft(item, timeTaken(), clock.instant());
    }

    /** Stores a draft sent by the browser, which already shows it. */
    void keep(Draft told) {
        changedAt = told.changedAt();
        store(told);
    }

    /**
     * The browser's copy as a draft; empty if the server has a newer draft.
     *
     * @throws IllegalArgumentException if the copy doesn't fit the item
     */
    Optional<Draft> offered(AnswerCopy copy) {
        Optional<Draft> newest = drafts.latest(attempt, item.id());
        Duration spent = newest.map(one -> one.input().timeTaken()).orElse(Duration.ZERO);
        Draft draft = copy.draft(item, spent, clock.instant());
        return newest.filter(one -> one.isNewerThan(draft)).isPresent() ? Optional.empty() : Optional.of(draft);
    }

    /** Whether the form already shows that draft. */
    boolean isShown(Draft draft) {
        return form.response().equals(draft.input().response())
                && form.confidence().equals(draft.input().confidence());
    }

    void store(Draft draft) {
        drafts.keep(attempt, item.id(), draft);
    }

    /** Deletes the draft after the response was handed in. */
    void discard() {
        drafts.discard(attempt, item.id());
    }
}
