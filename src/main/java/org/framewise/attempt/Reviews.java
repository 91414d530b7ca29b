package org.framewise.attempt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.framewise.quiz.Form;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Quiz;
import org.framewise.scoring.ItemResponse;
import org.framewise.scoring.Marking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Provides keys and rationales, but only once the response is in and the quiz allows them to be seen. */
@Service
public class Reviews {
    private final Attempts attempts;
    private final Ratings ratings;
    private final KeyChanges keyChanges;
    private final FeedbackPolicy policy;

    Reviews(Attempts attempts, Ratings ratings, KeyChanges keyChanges, FeedbackPolicy policy) {
        this.policy = policy;
        this.attempts = attempts;
        this.ratings = ratings;
        this.keyChanges = keyChanges;
    }

    /**
     * Whether the learner may see the feedback on the items they have answered: the attempt's terms must allow it and,
     * in a check before and after, both forms must be submitted or the assignment closed.
     */
    public boolean released(Attempt attempt) {
        return policy.isReleased(attempt);
    }

    /** The item at this position with its feedback; empty until the response is in and the feedback is released. */
    public Optional<ReviewedItem> forLearner(Attempt attempt, int number) {
        Optional<Item> item =
                attempt.item(number).filter(i -> attempt.answered().contains(i.id()));
        if (item.isEmpty() || !released(attempt)) {
            return Optional.empty();
        }
        return Optional.of(new Reviewing(attempt).item(number, item.get()));
    }

    /** All answered items with their feedback; empty before it is released. */
    public List<ReviewedItem> forLearner(Attempt attempt) {
        return released(attempt)
                ? reviewItems(attempt).stream()
                        .filter(reviewed -> reviewed.response() != null)
                        .toList()
                : List.of();
    }

    /**
     * Every item of the attempt, answered or not, for computing the learner's totals; empty before the feedback is
     * released. Items that were not reached count, but must not be shown.
     */
    public List<ReviewedItem> toAddUp(Attempt attempt) {
        return released(attempt) ? reviewItems(attempt) : List.of();
    }

    /** Every item of the attempt, answered or not, for a teacher. */
    public List<ReviewedItem> forTeacher(Attempt attempt) {
        return reviewItems(attempt);
    }

    private List<ReviewedItem> reviewItems(Attempt attempt) {
        Reviewing reviewing = new Reviewing(attempt);
        return IntStream.rangeClosed(1, attempt.items().size())
                .mapToObj(number -> reviewing.item(number, attempt.items().get(number - 1)))
                .toList();
    }

    /**
     * An item for discussion in class: without a response, with key, rationale and evidence. For teachers.
     *
     * @param number its position in the form, counted from 1
     * @param seed determines the order of its parts
     * @param revealed whether to show outlets that the quiz hides until the response
     * @throws IndexOutOfBoundsException if the form has no such item
     */
    public ReviewedItem forClass(Quiz quiz, Form form, int number, long seed, boolean revealed) {
        Item item = form.items().get(number - 1);
        return new ReviewedItem(
                new Presenter(quiz, seed, false, revealed)
                        .present(item, number, form.items().size()),
                item,
                null,
                List.of(),
                Highlight.of(item),
                null,
                List.of());
    }

    /** The stored data of an attempt, read once for all of its items. */
    private final class Reviewing {
        private final Attempt attempt;
        private final Map<ItemId, StoredResponse> responses;
        private final Map<ItemId, Rating> newest;
        private final Map<ItemId, List<KeyChange>> changes;

        Reviewing(Attempt attempt) {
            AssignmentId assignment = attempt.head().assignment();
            this.attempt = attempt;
            this.responses = attempts.responses(attempt.id());
            this.newest = ratings.newest(attempt.id());
            this.changes = assignment == null ? Map.of() : keyChanges.active(assignment);
        }

        ReviewedItem item(int number, Item item) {
            Attempt.Head head = attempt.head();
            @Nullable StoredResponse response = responses.get(item.id());
            List<KeyChange> corrected = changes.getOrDefault(item.id(), List.of());
            return new ReviewedItem(
                    new Presenter(head.quiz(), head.seed(), head.terms().confidenceAsked(), true)
                            .present(item, number, attempt.items().size()),
                    item,
                    response,
                    response == null
                            ? List.of()
                            : Marking.marks(
                                    new ItemResponse(item, response.input().response()),
                                    corrected.stream()
                                            .map(KeyChange::correction)
                                            .toList()),
                    Highlight.of(item),
                    response == null ? null : newest.get(item.id()),
                    corrected);
        }
    }
}
