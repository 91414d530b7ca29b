package org.framewise.ui.teach.rating;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.framewise.attempt.AttemptId;
import org.framewise.results.AlikeTexts;
import org.framewise.results.RatingQueue.Written;

/**
 * Finds nearly identical texts among the responses to one item. Texts don't change once submitted, and ratings don't
 * affect similarity, so the groups are cached and recomputed only when a new text arrives.
 */
final class AlikeWritten {
    private final Function<Written, String> text;
    private Map<AttemptId, Integer> groups = Map.of();

    AlikeWritten(Function<Written, String> text) {
        this.text = text;
    }

    /**
     * Finds the other unrated texts that are nearly identical to an unrated text; empty if the text has been rated.
     *
     * @param all all texts for the item, including rated ones
     */
    List<Written> waitingLike(Written written, List<Written> all) {
        if (written.rated()) {
            return List.of();
        }
        if (!all.stream().map(Written::attempt).allMatch(groups::containsKey)) {
            groups = grouped(all);
        }
        Integer group = Objects.requireNonNull(groups.get(written.attempt()));
        return all.stream()
                .filter(other -> !other.rated() && !other.attempt().equals(written.attempt()))
                .filter(other -> group.equals(groups.get(other.attempt())))
                .toList();
    }

    private Map<AttemptId, Integer> grouped(List<Written> all) {
        Map<AttemptId, Integer> found = new HashMap<>();
        int number = 0;
        for (List<Written> group : AlikeTexts.group(all, text)) {
            for (Written one : group) {
                found.put(one.attempt(), number);
            }
            number++;
        }
        return found;
    }
}
