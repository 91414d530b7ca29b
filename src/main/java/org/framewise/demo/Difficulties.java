package org.framewise.demo;

import java.util.HashMap;
import java.util.Map;
import org.framewise.demo.kind.ExpectedScore;
import org.framewise.demo.kind.SimulatedLearner;
import org.framewise.quiz.Form;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Quiz;

/**
 * The difficulties of a quiz's items in logits, chosen so that {@link SimulatedLearner#AVERAGE} earns the facility the
 * author expects. Found by bisection, because the expected score falls as the difficulty rises. Statements of fact and
 * opinion have no difficulty.
 */
public final class Difficulties {
    private static final double FARTHEST = 8;
    private static final int HALVINGS = 40;

    private final Map<ItemId, Double> byItem;

    private Difficulties(Map<ItemId, Double> byItem) {
        this.byItem = Map.copyOf(byItem);
    }

    /**
     * Computes the difficulties for a quiz.
     *
     * @param secondFormEase by how many logits the items of the second form are easier than the author expects
     */
    public static Difficulties of(Quiz quiz, double secondFormEase) {
        Map<ItemId, Double> byItem = new HashMap<>();
        for (int i = 0; i < quiz.forms().size(); i++) {
            Form form = quiz.forms().get(i);
            double ease = i == 1 ? secondFormEase : 0;
            form.items().forEach(item -> byItem.put(item.id(), expected(item) - ease));
        }
        return new Difficulties(byItem);
    }

    /** @throws IllegalArgumentException if the quiz has no such item */
    public double of(Item item) {
        Double difficulty = byItem.get(item.id());
        if (difficulty == null) {
            throw new IllegalArgumentException("no item " + item.id());
        }
        return difficulty;
    }

    private static double expected(Item item) {
        double low = -FARTHEST;
        double high = FARTHEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (ExpectedScore.of(item, SimulatedLearner.AVERAGE, middle)
                    > item.core().expectedFacility()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
