package org.framewise.quiz;

import java.util.regex.Pattern;

/** Stable identifier of an item or of one of its statements; unique across all quizzes and never reused. */
public record ItemId(String value) {
    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,39}");

    /** @throws IllegalArgumentException if the value is not a valid item id */
    public ItemId {
        Require.matches(value, PATTERN, "item id");
    }

    @Override
    public String toString() {
        return value;
    }
}
