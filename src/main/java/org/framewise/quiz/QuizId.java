package org.framewise.quiz;

import java.util.regex.Pattern;

/**
 * Stable identifier of a quiz, chosen by its author and never reused: a letter or digit, then up to 39 letters, digits
 * or hyphens.
 */
public record QuizId(String value) {
    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");

    /** @throws IllegalArgumentException if the value is not a valid quiz id */
    public QuizId {
        Require.matches(value, PATTERN, "quiz id");
    }

    @Override
    public String toString() {
        return value;
    }
}
