package org.framewise.classroom;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Lets learners into a classroom: six of 29 characters that can't be taken for each other (29 bits; tries are slowed
 * down, and the code can be renewed or closed).
 */
public record JoinCode(String value) {
    private static final int LENGTH = 6;

    /** @throws IllegalArgumentException if it isn't written as {@link #of(String)} would give it */
    public JoinCode {
        if (!CodeLetters.isCode(value, LENGTH)) {
            throw new IllegalArgumentException("not a join code");
        }
    }

    static JoinCode random(RandomGenerator random) {
        return new JoinCode(CodeLetters.random(LENGTH, random));
    }

    /** The code in what somebody typed, with or without hyphen or spaces, in small or capital letters. */
    public static Optional<JoinCode> of(String typed) {
        return CodeLetters.read(typed, LENGTH).map(JoinCode::new);
    }

    /** As it stands in the address of the join page. */
    @Override
    public String toString() {
        return value;
    }

    /** As it is written on a board: two groups of three. */
    public String spaced() {
        return value.substring(0, 3) + " " + value.substring(3);
    }
}
