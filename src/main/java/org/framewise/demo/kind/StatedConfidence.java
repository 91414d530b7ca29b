package org.framewise.demo.kind;

import java.util.List;
import java.util.random.RandomGenerator;
import org.framewise.quiz.Confidence;

/**
 * How sure a learner says she is. She feels her chance of being right, shifted by her overconfidence and cut to the levels offered, and
 * says one of the two levels around it, the nearer one more often:
 *
 * <pre>
 * felt           = min(0.95, max(lowest level, chance + overconfidence))
 * P(upper level) = (felt − lower) / (upper − lower)
 * </pre>
 *
 * <p>So the mean of what is said is the mean of what is felt, whatever the levels: over- and underconfidence are known.
 */
final class StatedConfidence {
    private StatedConfidence() {}

    /** What she feels, within the levels. */
    static double felt(double chance, double overconfidence, List<Confidence> levels) {
        return Math.max(
                levels.getFirst().probability(), Math.min(levels.getLast().probability(), chance + overconfidence));
    }

    /** What she says. */
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
