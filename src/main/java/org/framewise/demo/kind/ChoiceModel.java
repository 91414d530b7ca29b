package org.framewise.demo.kind;

import java.util.List;
import java.util.Map;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Response;

/** Selects one of the choices. */
record ChoiceModel(ChoiceItem item) implements ItemModel {
    @Override
    public Result draw(Dice dice) {
        Map<String, Double> alternatives = dice.chances().choices(item);
        Map<String, Confidence> confidence = item.confidenceAsked()
                ? Map.of(item.id().value(), dice.stated(right(alternatives), Confidence.levels(alternatives.size())))
                : Map.of();
        int chosen = dice.pick(List.copyOf(alternatives.values()));
        return new Result(
                new Response.SingleChoice(List.copyOf(alternatives.keySet()).get(chosen)), confidence, 0);
    }

    @Override
    public double expectedScore(Chances chances) {
        return right(chances.choices(item));
    }

    private double right(Map<String, Double> alternatives) {
        return alternatives.getOrDefault(item.key(), 0.0);
    }

    @Override
    public double usualSeconds() {
        return 35;
    }
}
