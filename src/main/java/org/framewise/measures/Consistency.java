package org.framewise.measures;

import java.util.Optional;

/**
 * How far the items of a form hang together: Cronbach's alpha (Cronbach 1951), which for items that are right or wrong is KR-20 (Kuder
 * &amp; Richardson 1937).
 *
 * <pre>
 * alpha = k/(k−1) · (1 − Σ var(x_j) / var(total))
 * </pre>
 *
 * <p>Variances are with n − 1 above and below. A set of statements is one item with its set score. Ten items of six skills let expect
 * 0.5 to 0.7: fine for groups, too low for decisions about a person.
 *
 * @param n learners with a score for every item
 * @param items k, at least 2
 * @param alpha at most 1; may be negative, which calls for a look at keys and coding
 */
public record Consistency(int n, int items, double alpha) {
    /** The consistency of these items; empty below two items or two learners, and where totals have no spread. */
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

    /** This value, if enough learners stand behind it to be shown. */
    public Optional<Consistency> shown() {
        return n >= CompleteScores.FEWEST_LEARNERS ? Optional.of(this) : Optional.empty();
    }

    /** Whether keys or coding should be checked. */
    public boolean isNegative() {
        return alpha < 0;
    }
}
