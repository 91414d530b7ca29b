package org.framewise.results.measures;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The noncentral t distribution, which no library at hand has, by integrating over the chi-squared distribution of the denominator:
 *
 * <pre>
 * P(T_ν,δ ≤ t) = ∫₀^∞ Φ( t·u/√ν − δ ) · χ²_ν(u²) · 2u du
 * </pre>
 *
 * <p>Simpson's rule over u from 0 to √(ν + 12√(2ν) + 40) in 2,000 steps; u = √w takes away the steep start at 0.
 */
final class NoncentralT {
    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);
    private static final int STEPS = 2000;

    /** Halvings that take any bracket below the spacing of doubles. */
    private static final int HALVINGS = 200;

    private NoncentralT() {}

    /**
     * P(T ≤ t).
     *
     * @param degreesOfFreedom ν, at least 1
     * @param noncentrality δ
     */
    static double cumulative(double t, double degreesOfFreedom, double noncentrality) {
        ChiSquaredDistribution chiSquared = ChiSquaredDistribution.of(degreesOfFreedom);
        double end = Math.sqrt(degreesOfFreedom + 12 * Math.sqrt(2 * degreesOfFreedom) + 40);
        double step = end / STEPS;
        double sum = 0;
        for (int i = 0; i <= STEPS; i++) {
            double weight = i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * integrand(i * step, t, degreesOfFreedom, noncentrality, chiSquared);
        }
        return Math.max(0, Math.min(1, sum * step / 3));
    }

    private static double integrand(double u, double t, double nu, double delta, ChiSquaredDistribution chiSquared) {
        if (u == 0) {
            // 2u·χ²_ν(u²) → √(2/π) for ν = 1, and 0 for more degrees of freedom
            return nu == 1 ? Math.sqrt(2 / Math.PI) * STANDARD_NORMAL.cumulativeProbability(-delta) : 0;
        }
        return STANDARD_NORMAL.cumulativeProbability(t * u / Math.sqrt(nu) - delta) * chiSquared.density(u * u) * 2 * u;
    }

    /** The noncentrality δ for which P(T ≤ t) is {@code probability}; it falls as δ grows. */
    static double noncentrality(double probability, double t, double degreesOfFreedom) {
        double reach = 10 + Math.abs(t);
        while (cumulative(t, degreesOfFreedom, t - reach) < probability) {
            reach *= 2;
        }
        double low = t - reach;
        while (cumulative(t, degreesOfFreedom, t + reach) > probability) {
            reach *= 2;
        }
        double high = t + reach;
        for (int i = 0; i < HALVINGS && low < high; i++) {
            double middle = (low + high) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (cumulative(t, degreesOfFreedom, middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
