package org.framewise.demo.kind;

import java.util.List;
import java.util.random.RandomGenerator;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.ExtendedTextItem;

/** Draws what one learner does with one item. */
record Dice(Chances chances, SimulatedTexts texts, RandomGenerator random) {
    /** Whether something happens that has this chance. */
    boolean happens(double chance) {
        return random.nextDouble() < chance;
    }

    /** Which of several things happens, by their chances, which add up to 1. */
    int pick(List<Double> chances) {
        double draw = random.nextDouble();
        for (int i = 0; i < chances.size() - 1; i++) {
            draw -= chances.get(i);
            if (draw < 0) {
                return i;
            }
        }
        return chances.size() - 1;
    }

    /** One of the ids but the key, each as likely. */
    String other(List<String> all, String key) {
        List<String> others = all.stream().filter(one -> !one.equals(key)).toList();
        return others.get(random.nextInt(others.size()));
    }

    /** How sure the learner says they are whose chance of being right is this. */
    Confidence stated(double chance, List<Confidence> levels) {
        return StatedConfidence.draw(
                StatedConfidence.felt(chance, chances.learner().overconfidence(), levels), levels, random);
    }

    /** @param points what the text is worth */
    String text(ExtendedTextItem item, int points) {
        return texts.draw(item, points, random);
    }
}
