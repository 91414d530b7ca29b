package org.framewise.scoring;

/**
 * The score of a response.
 *
 * @param earned 0 to {@code max}; fractional for penalised recall and orders
 * @param max the maximum score of the item; above 0
 */
public record Score(double earned, double max) {
    /**
     * @throws IllegalArgumentException if {@code earned} is outside 0 to {@code max}, or {@code max} is not a positive
     *     number
     */
    public Score {
        if (!(max > 0) || Double.isInfinite(max)) {
            throw new IllegalArgumentException("the highest score must be above 0: " + max);
        }
        if (!(earned >= 0 && earned <= max)) {
            throw new IllegalArgumentException("a score lies between 0 and " + max + ": " + earned);
        }
    }

    /**
     * The share of the maximum score that was earned, 0 to 1. Items have equal weight, so means are taken over this
     * value.
     */
    public double fraction() {
        return earned / max;
    }

    /** Whether the response earned the maximum score. */
    public boolean isFull() {
        return earned == max;
    }
}
