package org.framewise.demo.kind;

import java.util.Map;
import org.framewise.quiz.Misconception;
import org.jspecify.annotations.Nullable;

/**
 * What decides how a simulated learner responds, at one moment.
 *
 * @param ability θ in logits; 0 earns each item's expected facility
 * @param sensitivity d′, how well she tells opinion from fact, in standard deviations
 * @param criterion c, her lean; below 0 to "opinion"
 * @param pulls w: how strongly a misconception draws her, as a factor on the odds of its wrong answer; one that is not named has 1
 * @param slowness added to the logarithm of the seconds that an item takes; above 0 is slow
 * @param overconfidence added to her chance of being right when she says how sure she is, −1 to 1; 0 is perfectly calibrated
 */
public record SimulatedLearner(
        double ability,
        double sensitivity,
        double criterion,
        Map<Misconception, Double> pulls,
        double slowness,
        double overconfidence) {
    /** Earns the expected facility of each item that isn't sorting; has no lean and no misconception. */
    public static final SimulatedLearner AVERAGE = new SimulatedLearner(0, 1, 0, Map.of(), 0, 0);

    public SimulatedLearner {
        pulls = Map.copyOf(pulls);
    }

    /** How strongly a wrong answer of that kind draws her. */
    double pull(@Nullable Misconception misconception) {
        return misconception == null ? 1 : pulls.getOrDefault(misconception, 1.0);
    }

    /**
     * The same learner later on.
     *
     * @param growth what the whole course adds
     * @param progress how much of the course lies behind her, 0 to 1
     */
    public SimulatedLearner withGrowth(Growth growth, double progress) {
        return new SimulatedLearner(
                ability + progress * growth.ability(),
                sensitivity + progress * growth.sensitivity(),
                criterion + progress * growth.criterion(),
                pulls,
                slowness,
                overconfidence);
    }

    /**
     * What a whole course adds.
     *
     * @param ability to θ, in logits
     * @param sensitivity to d′
     * @param criterion to c; below 0 makes more suspicious
     */
    public record Growth(double ability, double sensitivity, double criterion) {
        /** A course that changes nothing. */
        public static final Growth NONE = new Growth(0, 0, 0);
    }
}
