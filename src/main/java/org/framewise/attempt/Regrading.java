package org.framewise.attempt;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.framewise.quiz.ItemId;
import org.framewise.scoring.Correction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes and undoes corrections of keys. All responses to the item, in open and submitted attempts at the assignment,
 * are regraded from their content in the same transaction; the previous value of every changed score is kept. Callers
 * must check who may do so.
 */
@Service
public class Regrading {
    private final TransactionTemplate transaction;
    private final AttemptTable attempts;
    private final ResponseTable responses;
    private final RatingTable ratings;
    private final KeyChangeTable keyChanges;
    private final ScoreChangeTable scoreChanges;
    private final KeyChanges changes;
    private final Revisions revisions;
    private final Clock clock;

    Regrading(
            TransactionTemplate transaction,
            AttemptTable attempts,
            ResponseTable responses,
            RatingTable ratings,
            KeyChangeTable keyChanges,
            ScoreChangeTable scoreChanges,
            KeyChanges changes,
            Revisions revisions,
            Clock clock) {
        this.transaction = transaction;
        this.attempts = attempts;
        this.responses = responses;
        this.ratings = ratings;
        this.keyChanges = keyChanges;
        this.scoreChanges = scoreChanges;
        this.changes = changes;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * Makes a correction, which takes effect immediately.
     *
     * @return how many scores changed
     */
    public int make(KeyChange change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            keyChanges.insert(change);
            return regrade(change.assignment(), change.item(), change.id(), false);
        }));
    }

    /**
     * Undoes a correction; the others stay in effect. Does nothing if it is already undone.
     *
     * @return how many scores changed, or -1 if there was nothing to undo
     */
    public int undo(AssignmentId assignment, ItemId item, UUID change, UUID teacher) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!keyChanges.undo(assignment, item, change, teacher, clock.instant())) {
                return -1;
            }
            return regrade(assignment, item, change, true);
        }));
    }

    /**
     * Regrades again after a correction is committed: an attempt whose start wasn't committed yet could not be locked,
     * so its response may have been graded without the correction.
     *
     * @param undoing whether the correction was undone
     * @return how many scores changed
     */
    public int again(AssignmentId assignment, ItemId item, UUID change, boolean undoing) {
        return Objects.requireNonNull(transaction.execute(status -> regrade(assignment, item, change, undoing)));
    }

    private int regrade(AssignmentId assignment, ItemId item, UUID change, boolean undoing) {
        // waits for a response being recorded, and makes the next one wait, so that none misses the correction
        attempts.lock(assignment);
        List<Correction> corrections = changes.active(assignment, item);
        Map<AttemptId, Rating> newest = new HashMap<>();
        ratings.of(assignment, item).forEach(rating -> newest.putIfAbsent(rating.attempt(), rating));
        Instant now = clock.instant();
        int changed = 0;
        for (GradedResponse response : responses.graded(assignment, item)) {
            StoredScore after = Grading.score(
                    response,
                    Grading.item(response, revisions.quiz(response.revision())),
                    points(newest.get(response.attempt())),
                    corrections);
            if (!after.equals(response.score())) {
                responses.changeScore(response.attempt(), item, after);
                scoreChanges.insert(
                        new ScoreChange(response.attempt(), item, change, undoing, response.score(), after, now));
                changed++;
            }
        }
        return changed;
    }

    private static OptionalInt points(@Nullable Rating rating) {
        return rating == null ? OptionalInt.empty() : OptionalInt.of(rating.points());
    }

    /** Every score changed by a correction or by undoing one, newest change first. */
    public List<ScoreChange> history(AssignmentId assignment, ItemId item) {
        return scoreChanges.of(assignment, item);
    }

    /**
     * A changed score.
     *
     * @param change the correction that changed it
     * @param undoing whether the score changed because the correction was undone
     */
    public record ScoreChange(
            AttemptId attempt,
            ItemId item,
            UUID change,
            boolean undoing,
            StoredScore before,
            StoredScore after,
            Instant changedAt) {}
}
