package org.framewise.results.live;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.framewise.quiz.FormId;
import org.framewise.quiz.ItemId;

/**
 * A class at work, at one moment.
 *
 * @param title of the quiz
 * @param closed whether no more responses are taken
 * @param learners those who need attention first
 * @param items form by form, in order
 */
public record Picture(Instant at, String title, boolean closed, List<LearnerProgress> learners, List<Progress> items) {
    public Picture {
        learners = List.copyOf(learners);
        items = List.copyOf(items);
    }

    /** How many learners are in each state that occurs. */
    public Map<LearnerProgress.State, Long> counts() {
        return learners.stream().collect(Collectors.groupingBy(LearnerProgress::state, Collectors.counting()));
    }

    /** How many learners may still respond to an item: those at work who have not come to it, and those who have not begun. */
    public long late(ItemId item) {
        return learners.stream()
                .filter(place -> place.hasLeft(item) || (place.attempt() == null && !closed))
                .count();
    }

    /** Whether a pair is done: it is closed, or everybody who has begun has handed in both parts. */
    public boolean pairDone() {
        return closed
                || learners.stream().anyMatch(place -> place.attempt() != null)
                        && learners.stream()
                                .filter(place -> place.attempt() != null)
                                .allMatch(place ->
                                        place.sitting() >= 2 && place.state() == LearnerProgress.State.FINISHED);
    }

    /**
     * How far the class has come with an item.
     *
     * @param number its place in its form, counted from 1
     * @param answered learners whose newest attempt has a response to it
     * @param of learners who have it, or will have it once they begin
     * @param written whether it is answered in words
     */
    public record Progress(FormId form, int number, ItemId id, String title, int answered, int of, boolean written) {}
}
