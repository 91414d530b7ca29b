package org.framewise.demo;

import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.framewise.demo.kind.SimulatedLearner;
import org.framewise.quiz.Misconception;

/**
 * The population that simulated learners are drawn from; its parameters are known exactly. With independent standard
 * normal z:
 *
 * <pre>
 * θ        = ability.mean + ability.sd · z₁
 * d′       = sensitivity.mean + sensitivity.sd · (0.6 z₁ + 0.8 z₂)     correlates 0.6 with θ
 * c        = criterion.mean + criterion.sd · z₃
 * w        = pull of the misconception · exp(pullSpread · z)            one z for each misconception
 * slowness = slowness.mean + slowness.sd · z₄
 * over     = overconfidence.mean + overconfidence.sd · z₅
 * </pre>
 *
 * @param pulls the median of the factor w; 1 for misconceptions that are not listed
 * @param pullSpread standard deviation of ln w
 * @param growth the effect of the course on everyone
 * @param secondFormEase by how many logits the items of a check's second form are easier than the author expects
 */
public record Population(
        Trait ability,
        Trait sensitivity,
        Trait criterion,
        Map<Misconception, Double> pulls,
        double pullSpread,
        Trait slowness,
        Trait overconfidence,
        SimulatedLearner.Growth growth,
        double secondFormEase) {
    /**
     * A class of fifteen-year-olds as teachers describe it: suspicious rather than gullible, slightly overconfident,
     * and better after the course. The figures are invented, not estimated from real learners.
     */
    public static final Population SCHOOL = new Population(
            new Trait(0, 0.8),
            new Trait(1.1, 0.5),
            new Trait(-0.35, 0.3),
            Map.of(
                    Misconception.ALL_IS_OPINION, 1.8,
                    Misconception.DISCLOSURE_CLEANS, 1.7,
                    Misconception.HALF_READ, 1.4,
                    Misconception.NUMBER_IS_NEUTRAL, 1.5,
                    Misconception.SURFACE_COMPARE, 1.4,
                    Misconception.MISREAD, 0.7,
                    Misconception.PAGE_FURNITURE, 0.4),
            0.4,
            new Trait(0, 0.25),
            new Trait(0.08, 0.10),
            new SimulatedLearner.Growth(0.7, 0.6, 0.1),
            0.25);

    private static final double SHARED = 0.6;

    public Population {
        pulls = Map.copyOf(pulls);
    }

    /**
     * The distribution of a trait.
     *
     * @param sd 0 or more
     */
    public record Trait(double mean, double sd) {
        /** The same value for everyone. */
        public static Trait of(double everybody) {
            return new Trait(everybody, 0);
        }

        double at(double z) {
            return mean + sd * z;
        }
    }

    /** Draws a learner from this population, with the traits that they have before the course. */
    public SimulatedLearner draw(RandomGenerator random) {
        double z = random.nextGaussian();
        Map<Misconception, Double> own = new EnumMap<>(Misconception.class);
        double toldApart = sensitivity.at(SHARED * z + Math.sqrt(1 - SHARED * SHARED) * random.nextGaussian());
        double lean = criterion.at(random.nextGaussian());
        for (Misconception misconception : Misconception.values()) {
            own.put(
                    misconception,
                    pulls.getOrDefault(misconception, 1.0) * Math.exp(pullSpread * random.nextGaussian()));
        }
        return new SimulatedLearner(
                ability.at(z),
                toldApart,
                lean,
                own,
                slowness.at(random.nextGaussian()),
                overconfidence.at(random.nextGaussian()));
    }
}
