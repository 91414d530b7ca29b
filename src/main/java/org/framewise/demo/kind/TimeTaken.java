package org.framewise.demo.kind;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Draws how long an item takes: ln(seconds) = ln(usual seconds of the item) + slowness + 0.35 z, with standard normal
 * z. This is a lognormal model (van der Linden 2006).
 */
final class TimeTaken {
    private static final double SPREAD = 0.35;

    private TimeTaken() {}

    static Duration draw(double usualSeconds, double slowness, RandomGenerator random) {
        double seconds = usualSeconds * Math.exp(slowness + SPREAD * random.nextGaussian());
        return Duration.ofMillis(Math.round(1000 * seconds));
    }
}
