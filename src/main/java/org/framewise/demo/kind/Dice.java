package org.framewise.demo.kind;

import java.util.List;
import java.util.random.RandomGenerator;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.ExtendedTextItem;

/** Draws one learner's actions on one item. */
record Dice(Chances chances, SimulatedTexts texts, RandomGenerator random) {
    /** Whether an event with this probability occurs. */
    boolean happens(double chance) {
        return random.nextDouble() < chance;
    }

    /** Draws one of several outcomes; their probabilities add up to 1. */
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

    /** One of the ids other than the key, with equal probability. */
    String other(List<String> all, String key) {
        List<String> others = all.stream().filter(one -> !one.equals(key)).toList();
        return others.get(random.nextInt(others.size()));
    }

    /** The confidence stated by a learner with this probability of being right. */
    Confidence stated(double chance, List<Confidence> levels) {
        return StatedConfidence.draw(
                StatedConfidence.felt(chance, chances.learner().overconfidence(), levels), levels, random);
    }

    /** @param points the rating the text should deserve */
    String text(ExtendedTextItem item, int points) {
        return texts.draw(item, points, random);
    }
}
