package org.framewise.measures;

/**
 * A range in which the true value plausibly lies, ends included.
 *
 * @param low at most {@code high}
 */
public record Interval(double low, double high) {
    /** @throws IllegalArgumentException if the ends are the wrong way round, or not numbers */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException(low + " to " + high + " is no interval");
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** Both ends multiplied by a factor of 0 or more. */
    Interval times(double factor) {
        return new Interval(low * factor, high * factor);
    }
}
