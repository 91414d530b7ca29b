package org.framewise.demo;

import java.util.random.RandomGenerator;

/**
 * Who is there. The chances hold for each learner and each lesson, independent of everything else.
 *
 * @param absent that a learner misses a quiz altogether, 0 to 1
 * @param late that one who comes makes up for it on a later day, 0 to 1
 * @param stops that one who comes stops before the last item, 0 to 1
 */
public record Attendance(double absent, double late, double stops) {
    /** As it is in a school. */
    public static final Attendance SCHOOL = new Attendance(0.05, 0.05, 0.04);

    /** Everybody is there and takes every item. */
    public static final Attendance PERFECT = new Attendance(0, 0, 0);

    /** Whether she is there. */
    boolean comes(RandomGenerator random) {
        return random.nextDouble() >= absent;
    }

    /** How many days later she comes; 0 for nearly all. */
    int daysLate(RandomGenerator random) {
        return random.nextDouble() < late ? 1 + random.nextInt(2) : 0;
    }

    /** How many of the items she takes, at least one. */
    int itemsTaken(int items, RandomGenerator random) {
        return random.nextDouble() < stops ? 1 + random.nextInt(items) : items;
    }
}
