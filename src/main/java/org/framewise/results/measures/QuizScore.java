package org.framewise.results.measures;

import java.util.Collection;
import java.util.Optional;
import org.framewise.scoring.Score;

/**
 * The score of one attempt: 100 × the mean fraction of the items that have a score. Every item has weight 1, a set of statements too,
 * because statements that share one stem are not independent of each other.
 *
 * @param percent 0 to 100
 * @param scored items with a score
 * @param items all items of the form
 */
public record QuizScore(double percent, int scored, int items) {
    /**
     * The score of an attempt; empty if fewer than half of its items have a score.
     *
     * @param scores one for each item of the form; empty for an item that was not reached or is not rated yet
     */
    public static Optional<QuizScore> of(Collection<Optional<Score>> scores) {
        double[] fractions = scores.stream()
                .flatMap(Optional::stream)
                .mapToDouble(Score::fraction)
                .toArray();
        if (fractions.length == 0 || 2 * fractions.length < scores.size()) {
            return Optional.empty();
        }
        return Optional.of(new QuizScore(100 * Mean.of(fractions), fractions.length, scores.size()));
    }
}
