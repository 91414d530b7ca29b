package org.framewise.results.live;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.framewise.quiz.FormId;
import org.framewise.quiz.ItemId;

/**
 * The progress of a class at one moment.
 *
 * @param title the title of the quiz
 * @param closed whether responses are no longer accepted
 * @param learners all members of the classroom, sorted so that learners who need attention come first
 * @param items the progress on each item, form by form, in order
 */
public record Picture(Instant at, String title, boolean closed, List<LearnerProgress> learners, List<Progress> items) {
    public Picture {
        learners = List.copyOf(learners);
        items = List.copyOf(items);
    }

    /** The number of learners in each state that occurs. */
    public Map<LearnerProgress.State, Long> counts() {
        return learners.stream().collect(Collectors.groupingBy(LearnerProgress::state, Collectors.counting()));
    }

    /**
     * The number of learners who may still respond to an item: those with an open attempt that contains it without a
     * response and, unless the assignment is closed, those who have not started.
     */
    public long late(ItemId item) {
        return learners.stream()
                .filter(place -> place.hasLeft(item) || (place.attempt() == null && !closed))
                .count();
    }

    /** Whether a check before and after is complete: closed, or everyone who has started has submitted both forms. */
    public boolean pairDone() {
        return closed
                || learners.stream().anyMatch(place -> place.attempt() != null)
                        && learners.stream()
                                .filter(place -> place.attempt() != null)
                                .allMatch(place ->
                                        place.sitting() >= 2 && place.state() == LearnerProgress.State.FINISHED);
    }

    /**
     * The class's progress on an item.
     *
     * @param number its position in its form, counted from 1
     * @param answered number of learners whose newest attempt has a response to it
     * @param of number of learners who have the item, or will have it once they start
     * @param written whether the item takes a written response
     */
    public record Progress(FormId form, int number, ItemId id, String title, int answered, int of, boolean written) {}
}
