package org.framewise.quiz;

import java.util.regex.Pattern;

/** Identifies a version of a quiz file: the SHA-256 of its bytes in lower-case hexadecimal. */
public record RevisionId(String value) {
    private static final Pattern PATTERN = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if the value is not a valid revision id */
    public RevisionId {
        Require.matches(value, PATTERN, "revision id");
    }

    @Override
    public String toString() {
        return value;
    }
}
