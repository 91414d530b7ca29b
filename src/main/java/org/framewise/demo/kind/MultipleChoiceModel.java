package org.framewise.demo.kind;

import java.util.HashSet;
import java.util.Set;
import org.framewise.quiz.Choice;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.Response;

/** Ticks each choice, or leaves it unticked, independently of the others. */
record MultipleChoiceModel(MultipleChoiceItem item) implements ItemModel {
    @Override
    public Result draw(Dice dice) {
        Set<String> ticked = new HashSet<>();
        for (Choice choice : item.choices()) {
            if (dice.happens(dice.chances().ticked(item, choice))) {
                ticked.add(choice.id());
            }
        }
        return Result.of(new Response.MultipleChoice(ticked));
    }

    @Override
    public double expectedScore(Chances chances) {
        return Counts.penalisedRecall(ticked(true, chances), ticked(false, chances));
    }

    private double[] ticked(boolean right, Chances chances) {
        return item.choices().stream()
                .filter(choice -> item.key().contains(choice.id()) == right)
                .mapToDouble(choice -> chances.ticked(item, choice))
                .toArray();
    }

    @Override
    public double usualSeconds() {
        return 45;
    }
}
