package org.framewise.demo.kind;

import org.framewise.quiz.Item;

/**
 * The mean fraction of the maximum score that a learner earns on an item, computed from {@link Chances} without drawing
 * anything: the value that a large class must converge to. Where a scoring rule is not linear, the distribution of the
 * counts is computed first.
 */
public final class ExpectedScore {
    private ExpectedScore() {}

    /**
     * The expected fraction, 0 to 1.
     *
     * @param difficulty b in logits
     */
    public static double of(Item item, SimulatedLearner learner, double difficulty) {
        return ItemModel.of(item).expectedScore(new Chances(learner, difficulty));
    }
}
