package org.framewise.quiz;

import java.util.regex.Pattern;

/** The stable name of an item or of a statement in it, unique over all quizzes and never reused. */
public record ItemId(String value) {
    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,39}");

    /** @throws IllegalArgumentException if the value does not look like a item id */
    public ItemId {
        Require.matches(value, PATTERN, "item id");
    }

    @Override
    public String toString() {
        return value;
    }
}
