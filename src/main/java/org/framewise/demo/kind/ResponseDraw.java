package org.framewise.demo.kind;

import java.util.random.RandomGenerator;
import org.framewise.attempt.ResponseInput;
import org.framewise.quiz.Item;

/** Draws a learner's response to an item, with the stated confidence and the time taken. */
public final class ResponseDraw {
    private final SimulatedTexts texts;

    public ResponseDraw(SimulatedTexts texts) {
        this.texts = texts;
    }

    /**
     * A response.
     *
     * @param points the rating of a text by a teacher who follows the rubric; 0 for other items
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
