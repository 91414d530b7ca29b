package org.framewise.attempt;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Item;
import org.framewise.scoring.ItemResponse;
import org.springframework.stereotype.Component;

/** Records responses. A response is scored when it is recorded, and recorded only once. */
@Component
class Recording {
    private final ResponseTable responses;
    private final DraftTable drafts;
    private final KeyChanges changes;
    private final Holds holds;

    Recording(ResponseTable responses, DraftTable drafts, KeyChanges changes, Holds holds) {
        this.responses = responses;
        this.drafts = drafts;
        this.changes = changes;
        this.holds = holds;
    }

    /**
     * Records the first response to an item with its current score. Callers must have locked the attempt and checked
     * that the item has no response yet. With the lock, this response and a concurrent correction of the key can't miss
     * each other.
     */
    void record(Attempt.Head head, Item item, ResponseInput input, Instant now) {
        AssignmentId assignment = head.assignment();
        boolean held = holds.isHeld(assignment, item.id());
        StoredScore score = Grading.score(
                new ItemResponse(item, input.response()),
                OptionalInt.empty(),
                changes.active(assignment, item.id()),
                held);
        ResponseInput kept = new ResponseInput(input.response(), confidence(head, item, input), input.timeTaken());
        responses.insert(head, item.id(), kept, score, held, now);
        drafts.delete(head.id(), item.id());
    }

    private static Map<String, Confidence> confidence(Attempt.Head head, Item item, ResponseInput input) {
        boolean asked = head.terms().confidenceAsked() && item.confidenceAsked();
        return asked && !input.response().isEmpty() ? input.confidence() : Map.of();
    }
}
