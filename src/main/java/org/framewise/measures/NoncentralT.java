package org.framewise.measures;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The noncentral t distribution, which none of the available libraries provides. Integrates over the chi-squared
 * distribution of the denominator:
 *
 * <pre>
 * P(T_ν,δ ≤ t) = ∫₀^∞ Φ( t·u/√ν − δ ) · χ²_ν(u²) · 2u du
 * </pre>
 *
 * <p>Uses Simpson's rule over u from 0 to √(ν + 12√(2ν) + 40) in 2,000 steps; substituting u = √w removes the steep
 * slope at 0.
 */
final class NoncentralT {
    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);
    private static final int STEPS = 2000;

    /**
     * Relative precision of a noncentrality. More is not needed, because intervals are shown with only two decimals.
     */
    private static final double EXACT = 1e-10;

    private final double[] factors = new double[STEPS + 1];
    private final double[] weights = new double[STEPS + 1];

    /** @param degreesOfFreedom ν, at least 1 */
    NoncentralT(double degreesOfFreedom) {
        ChiSquaredDistribution chiSquared = ChiSquaredDistribution.of(degreesOfFreedom);
        double step = Math.sqrt(degreesOfFreedom + 12 * Math.sqrt(2 * degreesOfFreedom) + 40) / STEPS;
        for (int i = 0; i <= STEPS; i++) {
            double u = i * step;
            double simpson = i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
            factors[i] = u / Math.sqrt(degreesOfFreedom);
            weights[i] = simpson * step / 3 * density(u, degreesOfFreedom, chiSquared);
        }
    }

    /** χ²_ν(u²) · 2u; at 0 it is √(2/π) for ν = 1, and 0 for more degrees of freedom. */
    private static double density(double u, double nu, ChiSquaredDistribution chiSquared) {
        if (u == 0) {
            return nu == 1 ? Math.sqrt(2 / Math.PI) : 0;
        }
        return chiSquared.density(u * u) * 2 * u;
    }

    /** P(T ≤ t) for the noncentrality δ. */
    double cumulative(double t, double noncentrality) {
        double sum = 0;
        for (int i = 0; i <= STEPS; i++) {
            if (weights[i] > 0) {
                sum += weights[i] * STANDARD_NORMAL.cumulativeProbability(t * factors[i] - noncentrality);
            }
        }
        return Math.max(0, Math.min(1, sum));
    }

    /** The noncentrality δ for which P(T ≤ t) is {@code probability}; P falls as δ grows. */
    double noncentrality(double probability, double t) {
        double reach = 10 + Math.abs(t);
        double low = t - reach;
        while (cumulative(t, low) < probability) {
            low -= reach;
        }
        double high = t + reach;
        while (cumulative(t, high) > probability) {
            high += reach;
        }
        while (high - low > EXACT * reach) {
            double middle = (low + high) / 2;
            if (cumulative(t, middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
