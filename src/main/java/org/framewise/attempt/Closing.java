package org.framewise.attempt;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands in what is open when an assignment is closed. */
@Service
public class Closing {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AttemptTable attempts;
    private final ResponseTable responses;
    private final Drafts drafts;
    private final Clock clock;

    Closing(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            AttemptTable attempts,
            ResponseTable responses,
            Drafts drafts,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.attempts = attempts;
        this.responses = responses;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Hands in the open attempts at an assignment as they are. What a learner had chosen or written for an item, and
     * not handed in, becomes her response.
     *
     * @return how many attempts were handed in
     */
    public int handIn(AssignmentId assignment) {
        List<Attempt.Open> open = attempts.open(assignment);
        open.forEach(attempt -> handIn(attempt.head()));
        return open.size();
    }

    private void handIn(Attempt.Head head) {
        transaction.executeWithoutResult(status -> {
            responses.lock(head);
            Set<ItemId> answered = responses.of(head.id()).keySet();
            for (Item item : head.form().items()) {
                if (!answered.contains(item.id())) {
                    drafts.find(head.id(), item.id())
                            .filter(draft -> !draft.response().isEmpty())
                            .ifPresent(draft -> responses.record(head, item, draft));
                }
            }
            jdbc.sql("""
                    UPDATE attempt SET submitted_at = :now, handed_in_by_closing = TRUE
                    WHERE id = :id AND submitted_at IS NULL""")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("id", head.id().value())
                    .update();
        });
        head.form().items().forEach(item -> drafts.discard(head.id(), item.id()));
    }
}
