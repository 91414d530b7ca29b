package org.framewise.quiz;

import java.util.regex.Pattern;

/** The name of a quiz file as it was: the SHA-256 of its bytes in lower-case hexadecimal. */
public record RevisionId(String value) {
    private static final Pattern PATTERN = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if the value does not look like a revision id */
    public RevisionId {
        Require.matches(value, PATTERN, "revision id");
    }

    @Override
    public String toString() {
        return value;
    }
}
