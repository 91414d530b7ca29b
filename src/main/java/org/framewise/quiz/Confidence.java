package org.framewise.quiz;

import java.util.List;

/** How confident a learner is in an answer. Shown to the learner, never graded. */
public enum Confidence {
    P25(0.25),
    P50(0.50),
    P75(0.75),
    P95(0.95);

    private final double probability;

    Confidence(double probability) {
        this.probability = probability;
    }

    /** The stated probability of being right, from 0 to 1. */
    public double probability() {
        return probability;
    }

    /**
     * The levels to offer for an answer with this many alternatives. With two alternatives, even a guess is right half
     * of the time, so the levels start at {@link #P50}.
     */
    public static List<Confidence> levels(int alternatives) {
        return alternatives <= 2 ? List.of(P50, P75, P95) : List.of(values());
    }
}
