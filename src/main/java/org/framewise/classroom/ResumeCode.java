package org.framewise.classroom;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * Brings a learner back on another device: eight of 29 characters that can't be taken for each other (39 bits; tries
 * are slowed down).
 */
public record ResumeCode(String value) {
    private static final int LENGTH = 8;

    /** @throws IllegalArgumentException if it isn't written as {@link #of(String)} would give it */
    public ResumeCode {
        if (!CodeLetters.isCode(value, LENGTH)) {
            throw new IllegalArgumentException("not a resume code");
        }
    }

    static ResumeCode random(SecureRandom random) {
        return new ResumeCode(CodeLetters.random(LENGTH, random));
    }

    /** The code in what somebody typed, with or without hyphen, in small or capital letters. */
    public static Optional<ResumeCode> of(String typed) {
        return CodeLetters.read(typed, LENGTH).map(ResumeCode::new);
    }

    /** The code as it is read out: two groups of four. */
    @Override
    public String toString() {
        return value.substring(0, 4) + "-" + value.substring(4);
    }
}
