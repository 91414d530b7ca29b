package org.framewise.attempt;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.scoring.Scoring;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Manages ratings of written responses. A new rating never overwrites the previous one. */
@Service
public class Ratings {
    private final TransactionTemplate transaction;
    private final RatingTable table;
    private final AttemptTable attempts;
    private final ResponseTable responses;
    private final Revisions revisions;
    private final KeyChanges changes;
    private final Clock clock;

    Ratings(
            TransactionTemplate transaction,
            RatingTable table,
            AttemptTable attempts,
            ResponseTable responses,
            Revisions revisions,
            KeyChanges changes,
            Clock clock) {
        this.transaction = transaction;
        this.table = table;
        this.attempts = attempts;
        this.responses = responses;
        this.revisions = revisions;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Rates a written response, or rates it again, and updates its score if the item counts.
     *
     * @param points 0 to 3
     * @param note at most {@link Rating#MAX_NOTE} characters
     * @throws Refusal if there is no such response
     * @throws IllegalArgumentException if points or note are out of range
     */
    public Rating rate(AttemptId attempt, ItemId item, int points, String note, UUID teacher) {
        if (note.length() > Rating.MAX_NOTE) {
            throw new IllegalArgumentException("a note has at most " + Rating.MAX_NOTE + " characters");
        }
        Scoring.rate(points);
        return Objects.requireNonNull(transaction.execute(status -> {
            GradedResponse written = lock(attempt, item);
            score(written, OptionalInt.of(points));
            Rating rating = new Rating(attempt, item, points, note.strip(), teacher, afterAllOthers(attempt, item));
            table.insert(rating);
            return rating;
        }));
    }

    /**
     * Withdraws a teacher's newest rating of a response. The previous rating counts again, or the response waits for a
     * rating. The withdrawn rating stays on record.
     *
     * @return whether a rating was withdrawn; false if the newest rating isn't the teacher's
     */
    public boolean takeBack(AttemptId attempt, ItemId item, UUID teacher) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            GradedResponse written = lock(attempt, item);
            boolean theirs = table.takeBack(attempt, item, teacher, clock.instant());
            if (theirs) {
                score(
                        written,
                        newest(attempt, item)
                                .map(before -> OptionalInt.of(before.points()))
                                .orElse(OptionalInt.empty()));
            }
            return theirs;
        }));
    }

    private void score(GradedResponse written, OptionalInt points) {
        responses.changeScore(
                written.attempt(),
                written.item(),
                Grading.score(written, item(written), points, changes.active(written.assignment(), written.item())));
    }

    private Item item(GradedResponse response) {
        return Grading.item(response, revisions.quiz(response.revision()));
    }

    /** Serializes transactions that rate the responses of an attempt. */
    public void lock(AttemptId attempt) {
        attempts.lock(attempt);
    }

    /** Locks the attempt, so that this rating and a concurrent correction of the key can't miss each other. */
    private GradedResponse lock(AttemptId attempt, ItemId item) {
        lock(attempt);
        return responses
                .graded(attempt, item)
                .filter(response -> item(response) instanceof ExtendedTextItem)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ITEM));
    }

    /**
     * The time of a new rating: now or, if the clock was set back, just after the newest rating, so that the new one
     * counts.
     */
    private Instant afterAllOthers(AttemptId attempt, ItemId item) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return newest(attempt, item)
                .map(newest -> newest.ratedAt().plusMillis(1))
                .filter(next -> next.isAfter(now))
                .orElse(now);
    }

    /** All ratings of a response that count or have counted, newest first, without withdrawn ones. */
    public List<Rating> history(AttemptId attempt, ItemId item) {
        return table.of(attempt, item);
    }

    /** All ratings of an attempt that count or have counted, by item, newest first, without withdrawn ones. */
    public Map<ItemId, List<Rating>> history(AttemptId attempt) {
        return table.of(attempt).stream().collect(Collectors.groupingBy(Rating::item));
    }

    /** The rating that counts for a response. */
    public Optional<Rating> newest(AttemptId attempt, ItemId item) {
        return history(attempt, item).stream().findFirst();
    }

    /** The ratings that count in an attempt, by item. */
    Map<ItemId, Rating> newest(AttemptId attempt) {
        Map<ItemId, Rating> newest = new HashMap<>();
        history(attempt).forEach((item, ratings) -> newest.put(item, ratings.getFirst()));
        return newest;
    }
}
