package org.framewise.demo.kind;

import java.util.Map;
import org.framewise.quiz.Misconception;
import org.jspecify.annotations.Nullable;

/**
 * The traits that determine a simulated learner's responses, at one point in time.
 *
 * @param ability θ in logits; a learner with 0 earns each item's expected facility
 * @param sensitivity d′, how well the learner tells opinion from fact, in standard deviations
 * @param criterion c, the learner's lean; below 0 to "opinion"
 * @param pulls w: how strongly a misconception attracts the learner, as a factor on the odds of its wrong answer;
 *     misconceptions that are not listed have the factor 1
 * @param slowness added to the logarithm of the seconds that an item takes; above 0 is slow
 * @param overconfidence added to the probability of being right when the learner states their confidence, −1 to 1; 0 is
 *     perfectly calibrated
 */
public record SimulatedLearner(
        double ability,
        double sensitivity,
        double criterion,
        Map<Misconception, Double> pulls,
        double slowness,
        double overconfidence) {
    /**
     * A learner who earns the expected facility of every item except sorting items, and has no lean and no
     * misconception.
     */
    public static final SimulatedLearner AVERAGE = new SimulatedLearner(0, 1, 0, Map.of(), 0, 0);

    public SimulatedLearner {
        pulls = Map.copyOf(pulls);
    }

    /** How strongly a wrong answer with this misconception attracts the learner; 1 for a wrong answer without one. */
    double pull(@Nullable Misconception misconception) {
        return misconception == null ? 1 : pulls.getOrDefault(misconception, 1.0);
    }

    /**
     * The same learner later in the course.
     *
     * @param growth the effect of the whole course
     * @param progress the share of the course completed so far, 0 to 1
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
     * The effect of a whole course.
     *
     * @param ability added to θ, in logits
     * @param sensitivity added to d′
     * @param criterion added to c; below 0 makes learners more suspicious
     */
    public record Growth(double ability, double sensitivity, double criterion) {
        /** A course without effect. */
        public static final Growth NONE = new Growth(0, 0, 0);
    }
}
