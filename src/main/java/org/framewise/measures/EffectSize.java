package org.framewise.measures;

import java.util.Optional;

/**
 * The size of a change in units of the spread between learners.
 *
 * <pre>
 * s_av = √((s_pre² + s_post²)/2)     d_av = M / s_av     g_av = J·d_av,  J = 1 − 3/(4(n−1) − 1)
 * </pre>
 *
 * <p>J removes the small-sample bias (Hedges 1981; Lakens 2013). The 95% interval is that of Algina &amp; Keselman
 * (2003): with t = M/(s_d/√n) and ν = n − 1, the δ for which P(T_ν,δ ≤ t) is 0.975 and 0.025 under the noncentral t
 * distribution, times √(2 s_d² / (n (s_pre² + s_post²))).
 *
 * @param standardized d_av
 * @param unbiased g_av
 * @param correlation r of pre and post; empty if one of the two doesn't vary
 * @param interval of d_av; empty if all learners changed by the same amount, because t is then undefined
 */
public record EffectSize(
        double standardized, double unbiased, Optional<Double> correlation, Optional<Interval> interval) {
    /**
     * The effect size of the change from one array to the other; empty for fewer than two learners, or if neither array
     * varies.
     */
    static Optional<EffectSize> of(double[] pre, double[] post) {
        int n = pre.length;
        double between = (Spread.variance(pre) + Spread.variance(post)) / 2;
        if (n < 2 || between == 0) {
            return Optional.empty();
        }
        double[] gains = new double[n];
        for (int i = 0; i < n; i++) {
            gains[i] = post[i] - pre[i];
        }
        double mean = Mean.of(gains);
        double standardized = mean / Math.sqrt(between);
        double bias = 1 - 3 / (4.0 * (n - 1) - 1);
        double ofGains = Spread.variance(gains);
        Optional<Interval> interval = Optional.empty();
        if (ofGains > 0) {
            double t = mean / Math.sqrt(ofGains / n);
            NoncentralT distribution = new NoncentralT(n - 1);
            double low = distribution.noncentrality(MeanEstimate.PROBABILITY, t);
            double high = distribution.noncentrality(1 - MeanEstimate.PROBABILITY, t);
            interval = Optional.of(new Interval(low, high).times(Math.sqrt(ofGains / (n * between))));
        }
        return Optional.of(new EffectSize(standardized, bias * standardized, Spread.correlation(pre, post), interval));
    }
}
