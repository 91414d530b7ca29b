package org.framewise.demo.kind;

import java.util.List;
import java.util.random.RandomGenerator;
import org.framewise.quiz.Confidence;

/**
 * The confidence that a learner states. The learner perceives their probability of being right, shifted by their
 * overconfidence and limited to the levels offered, and states one of the two nearest levels, the nearer one more
 * often:
 *
 * <pre>
 * felt           = min(0.95, max(lowest level, chance + overconfidence))
 * P(upper level) = (felt − lower) / (upper − lower)
 * </pre>
 *
 * <p>The mean of the stated values therefore equals the mean of the felt ones for any set of levels, so over- and
 * underconfidence are known exactly.
 */
final class StatedConfidence {
    private StatedConfidence() {}

    /** The confidence that the learner feels, within the range of the levels. */
    static double felt(double chance, double overconfidence, List<Confidence> levels) {
        return Math.max(
                levels.getFirst().probability(), Math.min(levels.getLast().probability(), chance + overconfidence));
    }

    /** The confidence that the learner states. */
    static Confidence draw(double felt, List<Confidence> levels, RandomGenerator random) {
        double draw = random.nextDouble();
        for (int i = 1; i < levels.size(); i++) {
            double lower = levels.get(i - 1).probability();
            double upper = levels.get(i).probability();
            if (felt <= upper) {
                return draw < (felt - lower) / (upper - lower) ? levels.get(i) : levels.get(i - 1);
            }
        }
        return levels.getLast();
    }
}
