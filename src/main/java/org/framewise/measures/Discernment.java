package org.framewise.measures;

import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How well a learner tells opinion from fact, modelled as signal detection. Separates the ability to tell them apart
 * from the bias towards one side. The signal is opinion.
 *
 * <pre>
 * H  = (hits + 0.5) / (nS + 1)
 * F  = (false alarms + 0.5) / (nN + 1)
 * d′ = z(H) − z(F)
 * c  = −(z(H) + z(F)) / 2
 * </pre>
 *
 * <p>The log-linear correction (Hautus 1995) is always applied, even if no rate is extreme (Stanislaw &amp; Todorov
 * 1999). It bounds d′ by the number of statements: 3.186 for 8 + 8, 2.563 for 4 + 4. Never compare values based on
 * different numbers of statements. Standard errors follow Gourevitch &amp; Galanter (1967):
 *
 * <pre>
 * var(d′) = H(1−H) / (nS·φ(z(H))²) + F(1−F) / (nN·φ(z(F))²)
 * se(c)   = se(d′) / 2
 * </pre>
 *
 * @param counts the counts that the values are computed from
 * @param sensitivity d′ in standard deviations: 0 if the learner can't tell opinion from fact, below 0 if the learner
 *     sorts them the wrong way round
 * @param sensitivityError standard error of d′
 * @param criterion c in standard deviations: below 0 leans to "opinion", above 0 to "factual"
 * @param criterionError standard error of c
 */
public record Discernment(
        SortingCounts counts, double sensitivity, double sensitivityError, double criterion, double criterionError) {
    /** Minimum number of statements of each kind for computing the values. */
    public static final int FEWEST_STATEMENTS = 3;

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    /**
     * The discernment for these counts; empty if fewer than {@value #FEWEST_STATEMENTS} statements of either kind were
     * sorted.
     */
    public static Optional<Discernment> of(SortingCounts counts) {
        if (counts.signals() < FEWEST_STATEMENTS || counts.noises() < FEWEST_STATEMENTS) {
            return Optional.empty();
        }
        double hitRate = corrected(counts.hits(), counts.signals());
        double falseAlarmRate = corrected(counts.falseAlarms(), counts.noises());
        double zHit = z(hitRate);
        double zFalseAlarm = z(falseAlarmRate);
        double error = Math.sqrt(variance(hitRate, counts.signals()) + variance(falseAlarmRate, counts.noises()));
        // 0 − x instead of −x, because −x gives −0 for a learner without a lean.
        return Optional.of(
                new Discernment(counts, zHit - zFalseAlarm, error, (0 - (zHit + zFalseAlarm)) / 2, error / 2));
    }

    /**
     * A single learner's lean, reported only if |c| exceeds twice its standard error. For fewer than 8 + 8 statements,
     * prefer showing learners the counts.
     */
    public Optional<Lean> lean() {
        if (Math.abs(criterion) <= 2 * criterionError) {
            return Optional.empty();
        }
        return Optional.of(criterion < 0 ? Lean.TO_OPINION : Lean.TO_FACTUAL);
    }

    private static double corrected(int count, int total) {
        return (count + 0.5) / (total + 1);
    }

    private static double z(double rate) {
        return STANDARD_NORMAL.inverseCumulativeProbability(rate);
    }

    private static double variance(double rate, int total) {
        double density = STANDARD_NORMAL.density(z(rate));
        return rate * (1 - rate) / (total * density * density);
    }

    /** The side that a learner leans to when unsure. */
    public enum Lean {
        /** Calls statements opinion when unsure: general suspicion, "it's all opinion". */
        TO_OPINION,
        /** Calls statements factual when unsure: takes them as given. */
        TO_FACTUAL
    }
}
