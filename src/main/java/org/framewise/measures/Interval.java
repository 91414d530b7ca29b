package org.framewise.measures;

/**
 * A range that plausibly contains the true value, ends included.
 *
 * @param low at most {@code high}
 */
public record Interval(double low, double high) {
    /** @throws IllegalArgumentException if {@code low} exceeds {@code high}, or one of them is not a number */
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
