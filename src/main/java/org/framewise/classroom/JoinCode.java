package org.framewise.classroom;

import java.math.BigInteger;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Lets learners into a classroom: nine of 29 characters that can't be taken for each other (44 bits). That is enough for every guess to be
 * answered at once; docs/decisions/0009 has the figures. The code can be renewed, and joining can be closed.
 */
public record JoinCode(String value) {
    /** How many codes there are. */
    public static final BigInteger POSSIBLE = CodeLetters.possible(JoinCode.LENGTH);

    private static final int LENGTH = 9;
    private static final int OLD_LENGTH = 6;
    private static final int GROUP = 3;

    /** @throws IllegalArgumentException if it isn't written as {@link #of(String)} would give it */
    public JoinCode {
        if (!CodeLetters.isCode(value, LENGTH)) {
            throw new IllegalArgumentException("not a join code");
        }
    }

    static JoinCode random(RandomGenerator random) {
        return new JoinCode(CodeLetters.random(LENGTH, random));
    }

    /** The code in what somebody typed, with or without hyphens or spaces, in small or capital letters. */
    public static Optional<JoinCode> of(String typed) {
        return CodeLetters.read(typed, LENGTH).map(JoinCode::new);
    }

    /** Whether that looks like a code from when they had six characters. All of them were lengthened. */
    public static boolean isOutdated(String typed) {
        return CodeLetters.read(typed, OLD_LENGTH).isPresent();
    }

    /** As it stands in the address of the join page. */
    @Override
    public String toString() {
        return value;
    }

    /** As it is written on a board: three groups of three. */
    public String spaced() {
        return value.substring(0, GROUP) + " " + value.substring(GROUP, 2 * GROUP) + " " + value.substring(2 * GROUP);
    }
}
