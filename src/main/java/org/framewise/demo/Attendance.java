package org.framewise.demo;

import java.util.random.RandomGenerator;

/**
 * Probabilities of attendance, for each learner and lesson independently.
 *
 * @param absent the probability that a learner misses a quiz altogether, 0 to 1
 * @param late the probability that an attending learner takes it on a later day, 0 to 1
 * @param stops the probability that an attending learner stops after a random item, 0 to 1
 */
public record Attendance(double absent, double late, double stops) {
    /** Typical attendance at a school. */
    public static final Attendance SCHOOL = new Attendance(0.05, 0.05, 0.04);

    /** Every learner attends and takes every item. */
    public static final Attendance PERFECT = new Attendance(0, 0, 0);

    /** Whether the learner attends. */
    boolean comes(RandomGenerator random) {
        return random.nextDouble() >= absent;
    }

    /** How many days after the lesson the learner takes the quiz, 0 to 2. */
    int daysLate(RandomGenerator random) {
        return random.nextDouble() < late ? 1 + random.nextInt(2) : 0;
    }

    /** How many of the items the learner takes, at least one. */
    int itemsTaken(int items, RandomGenerator random) {
        return random.nextDouble() < stops ? 1 + random.nextInt(items) : items;
    }
}
