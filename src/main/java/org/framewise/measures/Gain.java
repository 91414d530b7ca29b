package org.framewise.measures;

import java.util.Collection;
import java.util.Optional;

/**
 * What changed between a check before and a check after, over the learners who have both.
 *
 * <pre>
 * d_i = post_i − pre_i      M = mean(d)      95 % interval: M ± t(0.975; n−1)·s_d/√n
 * </pre>
 *
 * <p>Where one half of a class took form A first and the other half form B, the unequal difficulty of the forms is taken out:
 *
 * <pre>
 * gain        = (G_AB + G_BA) / 2
 * form effect = (G_AB − G_BA) / 2          &gt; 0: the form that AB took second is the easier one
 * se of both  = ½ √( s²_AB/n_AB + s²_BA/n_BA )
 * </pre>
 *
 * <p>Without a group for comparison a gain can also come from practice or from other lessons: call it a change, not an effect.
 *
 * @param change M with its interval, of all pairs
 * @param balanced the gain with the form effect taken out; empty if only one order was used
 * @param effect size of the change; empty where learners do not differ
 * @param atTheTop share of the scores before that were 90 or more, 0 to 1
 */
public record Gain(MeanEstimate change, Optional<Balanced> balanced, Optional<EffectSize> effect, double atTheTop) {
    /** Fewest pairs from which more than the mean is shown. */
    public static final int FEWEST_PAIRS = 5;

    /** From which score before there is little left to gain, 0 to 100. */
    public static final double TOP = 90;

    /** From which share of such scores on a warning stands beside the gain. */
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
        /** The quiz's first form before, the second one after. */
        AB,
        /** The other way round. */
        BA
    }

    /**
     * The gain with the form effect taken out.
     *
     * @param gain in points of 100
     * @param formEffect in points of 100; above 0 the quiz's second form is the easier one
     * @param error standard error of both; empty when one of the orders has a single learner
     * @param ab learners with order AB, at least 1
     * @param ba learners with order BA, at least 1
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

    /** Whether enough pairs stand behind it to show more than the mean. */
    public boolean intervalsShown() {
        return change.n() >= FEWEST_PAIRS;
    }

    /** Whether so many were at the top before that the gain looks smaller than it may be. */
    public boolean ceiling() {
        return atTheTop > CEILING;
    }
}
