package org.framewise.quiz;

import java.util.List;

/** How sure a learner says she is that her answer is right. Shown to her, never marked. */
public enum Confidence {
    P25(0.25),
    P50(0.50),
    P75(0.75),
    P95(0.95);

    private final double probability;

    Confidence(double probability) {
        this.probability = probability;
    }

    /** The stated probability of being right, 0 to 1. */
    public double probability() {
        return probability;
    }

    /** The levels offered where chance alone gives one right answer in {@code alternatives}. */
    public static List<Confidence> levels(int alternatives) {
        return alternatives <= 2 ? List.of(P50, P75, P95) : List.of(values());
    }
}
