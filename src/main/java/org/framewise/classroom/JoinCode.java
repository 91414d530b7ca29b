package org.framewise.classroom;

import java.math.BigInteger;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A code that lets learners join a classroom: nine characters from an alphabet of 29 that can't be mistaken for each
 * other (44 bits). With that many codes, wrong guesses need no delay; docs/decisions/0009 has the figures. The code can
 * be renewed, and joining can be closed.
 */
public record JoinCode(String value) {
    /** The number of possible codes. */
    public static final BigInteger POSSIBLE = CodeLetters.possible(JoinCode.LENGTH);

    private static final int LENGTH = 9;
    private static final int OLD_LENGTH = 6;
    private static final int GROUP = 3;

    /** @throws IllegalArgumentException if the value isn't in the canonical form returned by {@link #of(String)} */
    public JoinCode {
        if (!CodeLetters.isCode(value, LENGTH)) {
            throw new IllegalArgumentException("not a join code");
        }
    }

    static JoinCode random(RandomGenerator random) {
        return new JoinCode(CodeLetters.random(LENGTH, random));
    }

    /** Parses a typed code, ignoring case, hyphens and spaces. */
    public static Optional<JoinCode> of(String typed) {
        return CodeLetters.read(typed, LENGTH).map(JoinCode::new);
    }

    /**
     * Whether this looks like one of the former six-character codes, all of which have been replaced by longer ones.
     */
    public static boolean isOutdated(String typed) {
        return CodeLetters.read(typed, OLD_LENGTH).isPresent();
    }

    /** The code as written in the URL of the join page. */
    @Override
    public String toString() {
        return value;
    }

    /** The code as written on a board: in three groups of three. */
    public String spaced() {
        return value.substring(0, GROUP) + " " + value.substring(GROUP, 2 * GROUP) + " " + value.substring(2 * GROUP);
    }
}
