package org.framewise.classroom;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * Brings a learner back on another device: eleven of 29 characters that can't be taken for each other (53 bits). That is enough for every guess
 * to be answered at once; docs/decisions/0009 has the figures. Codes from older versions have eight characters (39 bits) and stay valid;
 * callers slow down who tries those.
 */
public record ResumeCode(String value) {
    /** How many codes there are. */
    public static final BigInteger POSSIBLE = CodeLetters.possible(ResumeCode.LENGTH);

    /** How many codes there were when they had eight characters. */
    public static final BigInteger POSSIBLE_SHORT = CodeLetters.possible(ResumeCode.SHORT_LENGTH);

    private static final int LENGTH = 11;
    private static final int SHORT_LENGTH = 8;
    private static final int GROUP = 4;

    /** @throws IllegalArgumentException if it isn't written as {@link #of(String)} would give it */
    public ResumeCode {
        if (!CodeLetters.isCode(value, LENGTH) && !CodeLetters.isCode(value, SHORT_LENGTH)) {
            throw new IllegalArgumentException("not a resume code");
        }
    }

    static ResumeCode random(SecureRandom random) {
        return new ResumeCode(CodeLetters.random(LENGTH, random));
    }

    /** The code in what somebody typed, with or without hyphens, in small or capital letters. */
    public static Optional<ResumeCode> of(String typed) {
        return CodeLetters.read(typed, LENGTH)
                .or(() -> CodeLetters.read(typed, SHORT_LENGTH))
                .map(ResumeCode::new);
    }

    /** Whether it is so short that guesses have to be slowed down. */
    public boolean isShort() {
        return value.length() == SHORT_LENGTH;
    }

    /** The code as it is read out: in groups of four. */
    @Override
    public String toString() {
        return value.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
