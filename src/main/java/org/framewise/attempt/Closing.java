package org.framewise.attempt;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Submits open attempts when an assignment closes.
 *
 * @see "docs/decisions/0008-closing-an-assignment-hands-in-open-attempts.md"
 */
@Service
public class Closing {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final TransactionTemplate transaction;
    private final AttemptTable attempts;
    private final ResponseTable responses;
    private final Recording recording;
    private final Drafts drafts;
    private final Clock clock;

    Closing(
            TransactionTemplate transaction,
            AttemptTable attempts,
            ResponseTable responses,
            Recording recording,
            Drafts drafts,
            Clock clock) {
        this.transaction = transaction;
        this.attempts = attempts;
        this.responses = responses;
        this.recording = recording;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Submits the open attempts at an assignment as they are. Drafts become the learner's responses.
     *
     * @return how many attempts were submitted
     */
    public int handIn(AssignmentId assignment) {
        return (int) attempts.open(assignment).stream()
                .filter(attempt -> handIn(attempt.head()))
                .count();
    }

    /** @return false if the attempt was already submitted */
    boolean handIn(Attempt.Head head) {
        boolean handedIn = Boolean.TRUE.equals(transaction.execute(status -> {
            attempts.lockForResponse(head.id());
            if (!attempts.submitByClosing(head.id(), clock.instant())) {
                return false;
            }
            Set<ItemId> answered = responses.of(head.id()).keySet();
            Map<ItemId, ResponseInput> chosen = drafts.of(head.id());
            head.form().items().stream()
                    .filter(item -> !answered.contains(item.id()))
                    .forEach(item -> recordDraft(head, item, Optional.ofNullable(chosen.get(item.id()))));
            return true;
        }));
        head.form().items().forEach(item -> drafts.discard(head.id(), item.id()));
        return handedIn;
    }

    private void recordDraft(Attempt.Head head, Item item, Optional<ResponseInput> chosen) {
        chosen.filter(draft -> !draft.response().isEmpty()).ifPresent(draft -> {
            try {
                recording.record(head, item, draft, clock.instant());
            } catch (IllegalArgumentException forged) {
                LOG.warn("Ignored a draft in attempt {} that fits none of its items", head.id(), forged);
            }
        });
    }
}
