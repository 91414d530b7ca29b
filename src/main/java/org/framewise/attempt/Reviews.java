package org.framewise.attempt;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Gives out keys and rationales, and only where the response is in and the quiz lets them be seen. */
@Service
public class Reviews {
    private final Attempts attempts;
    private final Ratings ratings;
    private final KeyChanges keyChanges;

    Reviews(Attempts attempts, Ratings ratings, KeyChanges keyChanges) {
        this.attempts = attempts;
        this.ratings = ratings;
        this.keyChanges = keyChanges;
    }

    /**
     * Whether the learner may see the feedback to the items that she has answered: as the attempt's terms say, and in a
     * check before and after not before both forms are in or the assignment is closed.
     */
    public boolean released(Attempt attempt) {
        return switch (attempt.head().terms().feedback()) {
            case ITEM -> mayBeSeen(attempt);
            case END -> attempt instanceof Attempt.Submitted && mayBeSeen(attempt);
            case CLOSED -> attempts.isClosed(attempt);
        };
    }

    private boolean mayBeSeen(Attempt attempt) {
        return !attempts.isHeldUntilBoth(attempt) || bothIn(attempt) || attempts.isClosed(attempt);
    }

    private boolean bothIn(Attempt attempt) {
        return attempts.of(attempt.head().learner()).stream()
                        .filter(other -> other.quiz().id().equals(attempt.quiz().id()))
                        .filter(other -> Objects.equals(
                                other.head().assignment(), attempt.head().assignment()))
                        .filter(Attempt.Submitted.class::isInstance)
                        .count()
                >= 2;
    }

    /** The item at that place with its feedback; empty before the response is in or the feedback is released. */
    public Optional<ReviewedItem> forLearner(Attempt attempt, int number) {
        Optional<Item> item =
                attempt.item(number).filter(i -> attempt.answered().contains(i.id()));
        if (item.isEmpty() || !released(attempt)) {
            return Optional.empty();
        }
        return Optional.of(review(attempt, number, item.get(), attempts.responses(attempt.id()), changes(attempt)));
    }

    /** All answered items with their feedback; empty before it is released. */
    public List<ReviewedItem> forLearner(Attempt attempt) {
        return released(attempt)
                ? all(attempt).stream()
                        .filter(reviewed -> reviewed.response() != null)
                        .toList()
                : List.of();
    }

    /**
     * Every item of the attempt, answered or not, to be added up for the learner; empty before the feedback is released.
     * What was not reached is counted, and not to be shown.
     */
    public List<ReviewedItem> toAddUp(Attempt attempt) {
        return released(attempt) ? all(attempt) : List.of();
    }

    /** Every item of the attempt, answered or not, for a teacher. */
    public List<ReviewedItem> forTeacher(Attempt attempt) {
        return all(attempt);
    }

    private List<ReviewedItem> all(Attempt attempt) {
        Map<ItemId, StoredResponse> responses = attempts.responses(attempt.id());
        Map<ItemId, List<KeyChange>> changes = changes(attempt);
        return IntStream.rangeClosed(1, attempt.items().size())
                .mapToObj(number -> review(attempt, number, attempt.items().get(number - 1), responses, changes))
                .toList();
    }

    private Map<ItemId, List<KeyChange>> changes(Attempt attempt) {
        AssignmentId assignment = attempt.head().assignment();
        return assignment == null ? Map.of() : keyChanges.active(assignment);
    }

    /**
     * An item as a class talks about it: without a response, with key, rationale and evidence. For teachers.
     *
     * @param number its place in the form, counted from 1
     * @param seed decides the order of its parts
     * @param revealed whether outlets are shown that the quiz hides until the response
     * @throws IndexOutOfBoundsException when the form has no such item
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

    private ReviewedItem review(
            Attempt attempt,
            int number,
            Item item,
            Map<ItemId, StoredResponse> responses,
            Map<ItemId, List<KeyChange>> changes) {
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
                                new ItemResponse(item, response.given().response()),
                                corrected.stream().map(KeyChange::correction).toList()),
                Highlight.of(item),
                response == null
                        ? null
                        : ratings.newest(attempt.id(), item.id()).orElse(null),
                corrected);
    }
}
