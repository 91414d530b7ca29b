package org.framewise.quiz;

import java.util.regex.Pattern;

/** Identifies a form within its quiz. A quiz without parallel forms has the single form {@link Form#ONLY}. */
public record FormId(String value) {
    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");

    /** @throws IllegalArgumentException if the value is not a valid form id */
    public FormId {
        Require.matches(value, PATTERN, "form id");
    }

    @Override
    public String toString() {
        return value;
    }
}
