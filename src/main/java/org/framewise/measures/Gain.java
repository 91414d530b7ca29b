package org.framewise.measures;

import java.util.Collection;
import java.util.Optional;

/**
 * The change between the check before and the check after, over the learners who took both.
 *
 * <pre>
 * d_i = post_i − pre_i      M = mean(d)      95% interval: M ± t(0.975; n−1)·s_d/√n
 * </pre>
 *
 * <p>If one half of a class took form A first and the other half form B, the difference in difficulty between the forms
 * cancels out:
 *
 * <pre>
 * gain        = (G_AB + G_BA) / 2
 * form effect = (G_AB − G_BA) / 2          &gt; 0: the form that AB took second is the easier one
 * se of both  = ½ √( s²_AB/n_AB + s²_BA/n_BA )
 * </pre>
 *
 * <p>Without a comparison group, a gain may also come from practice or other lessons: call it a change, not an effect.
 *
 * @param change M with its interval, over all pairs
 * @param balanced the gain without the form effect; empty if only one order was used
 * @param effect size of the change; empty for fewer than two learners, or if neither score varies
 * @param atTheTop share of learners whose score before was {@link #TOP} or more, 0 to 1
 */
public record Gain(MeanEstimate change, Optional<Balanced> balanced, Optional<EffectSize> effect, double atTheTop) {
    /** Minimum number of pairs for showing more than the mean. */
    public static final int FEWEST_PAIRS = 5;

    /** A score of at least this value in the check before, 0 to 100, leaves little to gain. */
    public static final double TOP = 90;

    /**
     * The gain is shown with a warning if a larger share of learners scored {@link #TOP} or more in the check before.
     */
    public static final double CEILING = 0.20;

    /**
     * One learner's scores.
     *
     * @param order which form came first
     * @param pre 0 to 100
     * @param post 0 to 100
     */
    public record Pair(Order order, double pre, double post) {
        public double gain() {
            return post - pre;
        }
    }

    /** Which form a learner took first. */
    public enum Order {
        /** The quiz's first form before, the second form after. */
        AB,
        /** The second form before, the first form after. */
        BA
    }

    /**
     * The gain without the form effect.
     *
     * @param gain in points of 100
     * @param formEffect in points of 100; above 0 the quiz's second form is the easier one
     * @param error standard error of gain and form effect; empty if one of the orders has a single learner
     * @param ab number of learners with order AB, at least 1
     * @param ba number of learners with order BA, at least 1
     */
    public record Balanced(double gain, double formEffect, Optional<Double> error, int ab, int ba) {}

    /** The gain over these learners; empty if there are none. */
    public static Optional<Gain> of(Collection<Pair> pairs) {
        double[] gains = pairs.stream().mapToDouble(Pair::gain).toArray();
        return MeanEstimate.of(gains)
                .map(change -> new Gain(
                        change,
                        balanced(gains(pairs, Order.AB), gains(pairs, Order.BA)),
                        EffectSize.of(
                                pairs.stream().mapToDouble(Pair::pre).toArray(),
                                pairs.stream().mapToDouble(Pair::post).toArray()),
                        (double) pairs.stream().filter(pair -> pair.pre >= TOP).count() / pairs.size()));
    }

    private static double[] gains(Collection<Pair> pairs, Order order) {
        return pairs.stream()
                .filter(pair -> pair.order == order)
                .mapToDouble(Pair::gain)
                .toArray();
    }

    private static Optional<Balanced> balanced(double[] ab, double[] ba) {
        if (ab.length == 0 || ba.length == 0) {
            return Optional.empty();
        }
        double first = Mean.of(ab);
        double second = Mean.of(ba);
        Optional<Double> error = ab.length < 2 || ba.length < 2
                ? Optional.empty()
                : Optional.of(Math.sqrt(Spread.variance(ab) / ab.length + Spread.variance(ba) / ba.length) / 2);
        return Optional.of(new Balanced((first + second) / 2, (first - second) / 2, error, ab.length, ba.length));
    }

    /** Whether there are enough pairs to show more than the mean. */
    public boolean intervalsShown() {
        return change.n() >= FEWEST_PAIRS;
    }

    /** Whether so many learners scored near the maximum before that the gain may be underestimated. */
    public boolean ceiling() {
        return atTheTop > CEILING;
    }
}
