package org.framewise.scoring;

/**
 * What a response earned.
 *
 * @param earned 0 to {@code max}; for penalised recall and orders a fraction
 * @param max the most that the item gives; above 0
 */
public record Score(double earned, double max) {
    /** @throws IllegalArgumentException if {@code earned} lies outside 0 to {@code max}, or {@code max} is not a positive number */
    public Score {
        if (!(max > 0) || Double.isInfinite(max)) {
            throw new IllegalArgumentException("the highest score must be above 0: " + max);
        }
        if (!(earned >= 0 && earned <= max)) {
            throw new IllegalArgumentException("a score lies between 0 and " + max + ": " + earned);
        }
    }

    /** The part of the highest score that was earned, 0 to 1. Items count alike, so this is what means are taken of. */
    public double fraction() {
        return earned / max;
    }

    /** Whether nothing was missed and nothing was wrong. */
    public boolean isFull() {
        return earned == max;
    }
}
