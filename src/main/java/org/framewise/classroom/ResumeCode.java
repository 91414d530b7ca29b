package org.framewise.classroom;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * A code that lets a learner continue on another device: eleven characters from an alphabet of 29 that can't be
 * mistaken for each other (53 bits). With that many codes, wrong guesses need no delay; docs/decisions/0009 has the
 * figures. Codes from older versions have eight characters (39 bits) and stay valid; callers throttle attempts to guess
 * those.
 */
public record ResumeCode(String value) {
    /** The number of possible codes. */
    public static final BigInteger POSSIBLE = CodeLetters.possible(ResumeCode.LENGTH);

    /** The number of possible eight-character codes. */
    public static final BigInteger POSSIBLE_SHORT = CodeLetters.possible(ResumeCode.SHORT_LENGTH);

    private static final int LENGTH = 11;
    private static final int SHORT_LENGTH = 8;
    private static final int GROUP = 4;

    /** @throws IllegalArgumentException if the value isn't in the canonical form returned by {@link #of(String)} */
    public ResumeCode {
        if (!CodeLetters.isCode(value, LENGTH) && !CodeLetters.isCode(value, SHORT_LENGTH)) {
            throw new IllegalArgumentException("not a resume code");
        }
    }

    static ResumeCode random(SecureRandom random) {
        return new ResumeCode(CodeLetters.random(LENGTH, random));
    }

    /** Parses a typed code, ignoring case, hyphens and spaces. */
    public static Optional<ResumeCode> of(String typed) {
        return CodeLetters.read(typed, LENGTH)
                .or(() -> CodeLetters.read(typed, SHORT_LENGTH))
                .map(ResumeCode::new);
    }

    /** Whether the code is so short that guessing has to be throttled. */
    public boolean isShort() {
        return value.length() == SHORT_LENGTH;
    }

    /** The code as read aloud: in groups of four. */
    @Override
    public String toString() {
        return value.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
