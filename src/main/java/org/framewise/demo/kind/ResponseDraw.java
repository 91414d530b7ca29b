package org.framewise.demo.kind;

import java.util.random.RandomGenerator;
import org.framewise.attempt.ResponseInput;
import org.framewise.quiz.Item;

/** Draws what a learner gives for an item, with how sure they say they are and how long it takes. */
public final class ResponseDraw {
    private final SimulatedTexts texts;

    public ResponseDraw(SimulatedTexts texts) {
        this.texts = texts;
    }

    /**
     * A response.
     *
     * @param points what a teacher who keeps to the rubric gives for a text; 0 for other items
     */
    public record Drawn(ResponseInput input, int points) {}

    /** @param difficulty b in logits */
    public Drawn draw(Item item, SimulatedLearner learner, double difficulty, RandomGenerator random) {
        ItemModel model = ItemModel.of(item);
        ItemModel.Result result = model.draw(new Dice(new Chances(learner, difficulty), texts, random));
        return new Drawn(
                new ResponseInput(
                        result.response(),
                        result.confidence(),
                        TimeTaken.draw(model.usualSeconds(), learner.slowness(), random)),
                result.points());
    }
}
