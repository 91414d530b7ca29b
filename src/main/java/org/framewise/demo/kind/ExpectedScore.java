package org.framewise.demo.kind;

import org.framewise.quiz.Item;

/**
 * The mean fraction of the highest score that a learner earns on an item, worked out from {@link Chances} without drawing anything: what a
 * large class must come to. Where a rule of scoring is not linear, the distribution of what is counted is worked out first.
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
