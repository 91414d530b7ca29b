package org.framewise.attempt;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.QuizId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts attempts, records responses and submits attempts. All calls are idempotent: repeating one changes nothing and
 * returns the same result.
 */
@Service
public class Attempts {
    private final TransactionTemplate transaction;
    private final AttemptTable table;
    private final ResponseTable responses;
    private final Recording recording;
    private final Drafts drafts;
    private final Closing closing;
    private final Catalogue catalogue;
    private final Revisions revisions;
    private final Starting starting;
    private final FeedbackPolicy policy;
    private final Holds holds;
    private final Clock clock;

    Attempts(
            TransactionTemplate transaction,
            AttemptTable table,
            ResponseTable responses,
            Recording recording,
            Drafts drafts,
            Closing closing,
            Catalogue catalogue,
            Revisions revisions,
            Starting starting,
            FeedbackPolicy policy,
            Holds holds,
            Clock clock) {
        this.transaction = transaction;
        this.table = table;
        this.responses = responses;
        this.recording = recording;
        this.drafts = drafts;
        this.closing = closing;
        this.catalogue = catalogue;
        this.revisions = revisions;
        this.starting = starting;
        this.policy = policy;
        this.holds = holds;
        this.clock = clock;
    }

    /**
     * Returns the learner's open attempt at a quiz without an assignment, or starts a new one. In a check, the first
     * attempt gets a random form, and the second attempt gets the other form of the same revision.
     *
     * @throws Refusal if there is no such quiz or learner, or both forms of a check are submitted
     */
    public Attempt.Open start(LearnerId learner, QuizId quiz) {
        prepare(quiz);
        return started(() -> {
            lock(learner);
            return starting.start(learner, quiz);
        });
    }

    /**
     * Returns the learner's open attempt at an assignment, or starts a new one. In a check, the first attempt gets the
     * given form, and the second attempt gets the other form of the same revision. Callers must have checked that the
     * learner may start another attempt.
     *
     * @param form the form the learner starts with; absent for a quiz that is not a check
     * @throws Refusal if there is no such quiz or learner, both forms of a check are submitted, or the assignment isn't
     *     open
     */
    public Attempt.Open startAssigned(LearnerId learner, QuizId quiz, AssignmentId assignment, @Nullable FormId form) {
        return started(() -> {
            lock(learner);
            return starting.startAssigned(learner, quiz, assignment, form);
        });
    }

    private Attempt.Open started(Supplier<Attempt.Open> start) {
        return Objects.requireNonNull(transaction.execute(status -> start.get()));
    }

    /**
     * Serializes transactions that start attempts of a learner. Callers who also lock an assignment must do so after
     * this, to avoid deadlocks.
     *
     * @throws Refusal if there is no such learner
     */
    public void lock(LearnerId learner) {
        if (!table.lock(learner)) {
            throw new Refusal(Refusal.Reason.NO_SUCH_LEARNER);
        }
    }

    /** Stores the revision of a quiz ahead of time, to keep the transaction that starts an attempt short. */
    public void prepare(QuizId quiz) {
        catalogue.lastKnown(quiz).ifPresent(revisions::keep);
    }

    /** Whether the attempt's assignment, if any, accepts no more responses. */
    public boolean isClosed(Attempt attempt) {
        return policy.isClosed(attempt);
    }

    /**
     * Returns the attempt. If the attempt is still open although its assignment has closed, first submits it as it is.
     */
    public Attempt submittedIfClosed(Attempt attempt) {
        if (attempt instanceof Attempt.Submitted || !isClosed(attempt)) {
            return attempt;
        }
        closing.handIn(attempt.head());
        return find(attempt.id()).orElse(attempt);
    }

    /** Whether the class is already discussing an item, so that a response to it would not count. */
    public boolean isHeld(Attempt attempt, ItemId item) {
        return holds.isHeld(attempt.head().assignment(), item);
    }

    /** The learner's attempts, oldest first. */
    public List<Attempt> of(LearnerId learner) {
        return table.of(learner);
    }

    /** Finds an attempt without an access check, for callers that may see all attempts. */
    public Optional<Attempt> find(AttemptId id) {
        return table.find(id);
    }

    /** The attempt, if it belongs to the learner. */
    public Optional<Attempt> find(AttemptId id, LearnerId learner) {
        return find(id).filter(attempt -> attempt.head().learner().equals(learner));
    }

    /**
     * The item at this position, as the learner sees it before responding.
     *
     * @throws Refusal if the attempt has no such item
     */
    public PresentedItem present(Attempt attempt, int number) {
        Item item = attempt.item(number).orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ITEM));
        Attempt.Head head = attempt.head();
        return new Presenter(head.quiz(), head.seed(), head.terms().confidenceAsked(), false)
                .present(item, number, attempt.items().size());
    }

    /**
     * Scores and records a response; the last response submits the attempt. If there are several responses to one item,
     * the first response counts. A response that arrives after the assignment closed is refused, but it is kept as a
     * draft that is submitted with the attempt, unless the attempt is already submitted.
     *
     * @return the current state of the attempt
     * @throws Refusal if the attempt doesn't belong to the learner, has no such item, or accepts no more responses
     * @throws IllegalArgumentException if the response doesn't fit the item
     */
    public Attempt respond(AttemptId id, LearnerId learner, ItemId itemId, ResponseInput input) {
        Attempt attempt = require(id, learner);
        Item item = attempt.head().form().item(itemId).orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ITEM));
        if (attempt.answered().contains(itemId)) {
            return attempt;
        }
        Recorded recorded = Objects.requireNonNull(transaction.execute(status -> record(attempt.head(), item, input)));
        return switch (recorded) {
            case Recorded.Taken taken -> taken.attempt();
            case Recorded.Refused refused -> {
                submittedIfClosed(attempt);
                throw new Refusal(refused.reason());
            }
        };
    }

    private sealed interface Recorded {
        record Taken(Attempt attempt) implements Recorded {}

        record Refused(Refusal.Reason reason) implements Recorded {}
    }

    /** Checks the attempt again under the lock, because it may have been submitted since the first check. */
    private Recorded record(Attempt.Head head, Item item, ResponseInput input) {
        table.lockForResponse(head.id());
        Attempt now = require(head.id(), head.learner());
        if (now.answered().contains(item.id())) {
            return new Recorded.Taken(now);
        }
        if (now instanceof Attempt.Submitted submitted) {
            return new Recorded.Refused(
                    submitted.byClosing() ? Refusal.Reason.CLOSED : Refusal.Reason.ALREADY_SUBMITTED);
        }
        if (isClosed(now)) {
            // under the lock, so that nobody can submit the attempt without this response
            drafts.keep(head.id(), item.id(), input);
            return new Recorded.Refused(Refusal.Reason.CLOSED);
        }
        recording.record(head, item, input, clock.instant());
        Set<ItemId> answered = new HashSet<>(now.answered());
        answered.add(item.id());
        if (answered.size() < head.form().items().size()) {
            // the lock guarantees that the attempt hasn't changed
            return new Recorded.Taken(new Attempt.Open(head, answered));
        }
        table.submitIfComplete(head, clock.instant());
        return new Recorded.Taken(require(head.id(), head.learner()));
    }

    /** The responses of an attempt, by item. */
    public Map<ItemId, StoredResponse> responses(AttemptId id) {
        return responses.of(id);
    }

    /** The response to one item of an attempt. */
    public Optional<StoredResponse> response(AttemptId id, ItemId item) {
        return responses.find(id, item);
    }

    private Attempt require(AttemptId id, LearnerId learner) {
        return find(id, learner).orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ATTEMPT));
    }
}
