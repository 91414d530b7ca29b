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
 * Starts attempts, takes responses and submits. Every call is safe to repeat: the second of two equal calls changes
 * nothing and answers like the first.
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
     * The learner's open attempt at a quiz that nobody has assigned, or a new one. In a check the first attempt takes
     * one form at random and the second the other one, of the same revision.
     *
     * @throws Refusal when there is no such quiz or learner, or both forms of a check are in
     */
    public Attempt.Open start(LearnerId learner, QuizId quiz) {
        prepare(quiz);
        return started(() -> {
            lock(learner);
            return starting.start(learner, quiz);
        });
    }

    /**
     * The learner's open attempt at an assignment, or a new one. In a check the first attempt takes the form that is
     * named and the second the other one, of the same revision. Whoever calls this knows that the learner may have
     * another attempt.
     *
     * @param form with which the learner begins; absent for a quiz that is no check
     * @throws Refusal when there is no such quiz or learner, both forms of a check are in, or the assignment isn't open
     *     now
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
     * Lets one transaction at a time start attempts of a learner. Who also locks an assignment does so afterwards: one
     * order for all, or two of them could wait for each other.
     *
     * @throws Refusal when there is no such learner
     */
    public void lock(LearnerId learner) {
        if (!table.lock(learner)) {
            throw new Refusal(Refusal.Reason.NO_SUCH_LEARNER);
        }
    }

    /** Gets an assigned quiz ready to be started, so that a transaction which starts it has less to do. */
    public void prepare(QuizId quiz) {
        catalogue.lastKnown(quiz).ifPresent(revisions::keep);
    }

    /** Whether the assignment of an attempt, if it has one, takes no more responses. */
    public boolean isClosed(Attempt attempt) {
        return policy.isClosed(attempt);
    }

    /** The attempt, handed in as it is when its assignment is closed by now and nobody has done so yet. */
    public Attempt submittedIfClosed(Attempt attempt) {
        if (attempt instanceof Attempt.Submitted || !isClosed(attempt)) {
            return attempt;
        }
        closing.handIn(attempt.head());
        return find(attempt.id()).orElse(attempt);
    }

    /** Whether the class is already talking about an item, so that a response to it would not count. */
    public boolean isHeld(Attempt attempt, ItemId item) {
        return holds.isHeld(attempt.head().assignment(), item);
    }

    /** The learner's attempts, oldest first. */
    public List<Attempt> of(LearnerId learner) {
        return table.of(learner);
    }

    /** Any attempt, for those who may see all. */
    public Optional<Attempt> find(AttemptId id) {
        return table.find(id);
    }

    /** An attempt of that learner; nobody else's. */
    public Optional<Attempt> find(AttemptId id, LearnerId learner) {
        return find(id).filter(attempt -> attempt.head().learner().equals(learner));
    }

    /**
     * The item at that place as the learner sees it before she responds.
     *
     * @throws Refusal when the attempt has no such item
     */
    public PresentedItem present(Attempt attempt, int number) {
        Item item = attempt.item(number).orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ITEM));
        Attempt.Head head = attempt.head();
        return new Presenter(head.quiz(), head.seed(), head.terms().confidenceAsked(), false)
                .present(item, number, attempt.items().size());
    }

    /**
     * Scores and records a response; the last one submits the attempt. Of several responses to one item the first
     * counts. A response that comes after its assignment was closed is refused; what it holds is handed in with the
     * attempt, unless that has been done already.
     *
     * @return the attempt as it is now
     * @throws Refusal when the attempt isn't the learner's, has no such item, or takes no more responses
     * @throws IllegalArgumentException when the response doesn't fit the item
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

    /** Looks again once nobody else can change the attempt: what was open a moment ago may be closed now. */
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
            // while nobody can hand the attempt in without it
            drafts.keep(head.id(), item.id(), input);
            return new Recorded.Refused(Refusal.Reason.CLOSED);
        }
        recording.record(head, item, input, clock.instant());
        Set<ItemId> answered = new HashSet<>(now.answered());
        answered.add(item.id());
        if (answered.size() < head.form().items().size()) {
            // nobody else can have changed the attempt
            return new Recorded.Taken(new Attempt.Open(head, answered));
        }
        table.submitIfComplete(head, clock.instant());
        return new Recorded.Taken(require(head.id(), head.learner()));
    }

    /** What was given in an attempt, by item. */
    public Map<ItemId, StoredResponse> responses(AttemptId id) {
        return responses.of(id);
    }

    /** What was given for one item of an attempt. */
    public Optional<StoredResponse> response(AttemptId id, ItemId item) {
        return responses.find(id, item);
    }

    private Attempt require(AttemptId id, LearnerId learner) {
        return find(id, learner).orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ATTEMPT));
    }
}
