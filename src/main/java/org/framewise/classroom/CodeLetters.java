package org.framewise.classroom;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The alphabet of codes that are read aloud, typed and written on a board: letters and digits that can't be mistaken
 * for each other.
 */
final class CodeLetters {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRTUVWXY";

    private CodeLetters() {}

    static String random(int length, RandomGenerator random) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** The number of possible codes of this length. */
    static BigInteger possible(int length) {
        return BigInteger.valueOf(ALPHABET.length()).pow(length);
    }

    static boolean isCode(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** Parses a typed code, ignoring case, hyphens and spaces. */
    static Optional<String> read(String typed, int length) {
        if (typed.length() > 40) {
            return Optional.empty();
        }
        String tidy = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\u00a0-]+", "");
        return isCode(tidy, length) ? Optional.of(tidy) : Optional.empty();
    }
}
