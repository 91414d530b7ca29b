package org.framewise.measures;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.framewise.scoring.Score;

/**
 * The score of one attempt: 100 × the mean fraction over the items that have a score. Every item has weight 1,
 * including a set of statements, because statements that share one stem are not independent of each other.
 *
 * @param percent 0 to 100
 * @param scored number of items with a score
 * @param items number of all items of the form
 */
public record QuizScore(double percent, int scored, int items) {
    /**
     * The score of an attempt; empty if fewer than half of its items have a score.
     *
     * @param scores one for each item of the form; empty for an item that was not reached or is not yet rated
     */
    public static Optional<QuizScore> of(Collection<Optional<Score>> scores) {
        double[] fractions = scores.stream()
                .flatMap(Optional::stream)
                .mapToDouble(Score::fraction)
                .toArray();
        return ofSum(Arrays.stream(fractions).sum(), fractions.length, scores.size());
    }

    /**
     * The score of an attempt whose items are already added up; empty if fewer than half of them have a score.
     *
     * @param sum the sum of the fractions earned, 0 to {@code scored}
     */
    public static Optional<QuizScore> ofSum(double sum, int scored, int items) {
        return scored == 0 || 2 * scored < items
                ? Optional.empty()
                : Optional.of(new QuizScore(100 * sum / scored, scored, items));
    }
}
