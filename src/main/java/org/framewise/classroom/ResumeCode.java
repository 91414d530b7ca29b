package org.framewise.classroom;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * Brings a learner back on another device: eight of 29 characters that can't be taken for each other (39 bits; tries
 * are slowed down).
 */
public record ResumeCode(String value) {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRTUVWXY";
    private static final int LENGTH = 8;

    /** @throws IllegalArgumentException if it isn't written as {@link #of(String)} would give it */
    public ResumeCode {
        if (value.length() != LENGTH || !value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("not a resume code");
        }
    }

    static ResumeCode random(SecureRandom random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new ResumeCode(code.toString());
    }

    /** The code in what somebody typed, with or without hyphen, in small or capital letters. */
    public static Optional<ResumeCode> of(String typed) {
        if (typed.length() > 40) {
            return Optional.empty();
        }
        String tidy = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\u00a0-]+", "");
        return tidy.length() == LENGTH && tidy.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                ? Optional.of(new ResumeCode(tidy))
                : Optional.empty();
    }

    /** The code as it is read out: two groups of four. */
    @Override
    public String toString() {
        return value.substring(0, 4) + "-" + value.substring(4);
    }
}
