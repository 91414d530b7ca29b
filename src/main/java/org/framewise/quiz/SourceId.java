package org.framewise.quiz;

import java.util.regex.Pattern;

/**
 * The origin of a passage: the id of a {@link Source} declared in the quiz, or one of the two reserved ids
 * {@link #MADE_UP} and {@link #OURS}.
 */
public record SourceId(String value) {
    private static final Pattern PATTERN = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** Text written for the quiz, about fictional companies and people. */
    public static final SourceId MADE_UP = new SourceId("made-up");

    /** A statement about a text, written for the quiz. */
    public static final SourceId OURS = new SourceId("ours");

    /** @throws IllegalArgumentException if the value is not a valid source id */
    public SourceId {
        Require.matches(value, PATTERN, "source id");
    }

    /** Whether the words are quoted from a published article. */
    public boolean isPublished() {
        return !equals(MADE_UP) && !equals(OURS);
    }

    @Override
    public String toString() {
        return value;
    }
}
