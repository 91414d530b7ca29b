package org.framewise.measures;

import java.util.Optional;

/**
 * How consistent the items of a form are: Cronbach's alpha (Cronbach 1951), which for right-or-wrong items is KR-20
 * (Kuder &amp; Richardson 1937).
 *
 * <pre>
 * alpha = k/(k−1) · (1 − Σ var(x_j) / var(total))
 * </pre>
 *
 * <p>Variances use n − 1 in both numerator and denominator. A set of statements counts as one item with its set score.
 * For ten items covering six skills, expect 0.5 to 0.7: fine for groups, too low for decisions about individuals.
 *
 * @param n number of learners with a score for every item
 * @param items k, at least 2
 * @param alpha at most 1; if negative, check the keys and coding
 */
public record Consistency(int n, int items, double alpha) {
    /** The consistency of these items; empty for fewer than two items or learners, or if the totals don't vary. */
    public static Optional<Consistency> of(CompleteScores scores) {
        int k = scores.items();
        double total = Spread.variance(scores.totals());
        if (k < 2 || scores.learners() < 2 || total == 0) {
            return Optional.empty();
        }
        double sum = 0;
        for (int place = 0; place < k; place++) {
            sum += Spread.variance(scores.item(place));
        }
        return Optional.of(new Consistency(scores.learners(), k, k / (k - 1.0) * (1 - sum / total)));
    }

    /** This value, if it is based on enough learners to be shown. */
    public Optional<Consistency> shown() {
        return n >= CompleteScores.FEWEST_LEARNERS ? Optional.of(this) : Optional.empty();
    }

    /** Whether the keys or coding should be checked. */
    public boolean isNegative() {
        return alpha < 0;
    }
}
