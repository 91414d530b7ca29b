package org.framewise.demo.kind;

import java.util.List;
import java.util.Map;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.Response;

/** Draws a rating first, then a text that deserves it. */
record ExtendedTextModel(ExtendedTextItem item) implements ItemModel {
    @Override
    public Result draw(Dice dice) {
        int points = dice.pick(dice.chances().points());
        return new Result(new Response.ExtendedText(dice.text(item, points)), Map.of(), points);
    }

    @Override
    public double expectedScore(Chances chances) {
        List<Double> points = chances.points();
        double expected = 0;
        for (int k = 0; k < points.size(); k++) {
            expected += points.get(k) * k / ExtendedTextItem.MAX_POINTS;
        }
        return expected;
    }

    @Override
    public double usualSeconds() {
        return 120;
    }
}
