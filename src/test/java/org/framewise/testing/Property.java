package org.framewise.testing;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Tries properties that hold for all values, each with 100 fixed seeds, or with 1,000 in the long tests. A failure
 * names its seed; {@code -Dproperty.seed=…} tries that seed alone, and {@code -Dproperty.tries=…} sets the number of
 * seeds.
 */
public final class Property {
    private static final int TRIES = Integer.getInteger("property.tries", 100);
    private static final long BASE = 20_260_101;
    private static final String SEED = "property.seed";

    private Property() {}

    /**
     * Tries the property with a fresh generator for each seed.
     *
     * @throws AssertionError at the first seed for which the property throws anything, even a failed assumption
     */
    public static void holds(Consumer<SplittableRandom> property) {
        holds(TRIES, property);
    }

    /** Tries an expensive property with fewer seeds. */
    public static void holds(int tries, Consumer<SplittableRandom> property) {
        Long only = Long.getLong(SEED);
        if (only != null) {
            holds(only, property);
        } else {
            new SplittableRandom(BASE).longs(Math.min(tries, TRIES)).forEach(seed -> holds(seed, property));
        }
    }

    private static void holds(long seed, Consumer<SplittableRandom> property) {
        try {
            property.accept(new SplittableRandom(seed));
        } catch (RuntimeException | Error e) {
            throw new AssertionError("fails for -D%s=%d: %s".formatted(SEED, seed, e), e);
        }
    }

    /** Draws a whole number from the range, both ends included; one in five draws is an end, where bugs tend to be. */
    public static int between(int least, int most, RandomGenerator random) {
        return switch (random.nextInt(10)) {
            case 0 -> least;
            case 1 -> most;
            default -> least + random.nextInt(most - least + 1);
        };
    }

    /** Draws a number from 0 to 1, both ends included; one in five draws is an end. */
    public static double fraction(RandomGenerator random) {
        return switch (random.nextInt(10)) {
            case 0 -> 0;
            case 1 -> 1;
            default -> random.nextDouble();
        };
    }
}
