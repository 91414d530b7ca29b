package org.framewise.quiz;

import java.util.regex.Pattern;

/**
 * Where the words of a passage come from: the id of a {@link Source} that the quiz declares, or one of the two reserved
 * ids {@link #MADE_UP} and {@link #OURS}.
 */
public record SourceId(String value) {
    private static final Pattern PATTERN = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** Text written for the quiz, about firms and people that do not exist. */
    public static final SourceId MADE_UP = new SourceId("made-up");

    /** A statement of ours about a text. */
    public static final SourceId OURS = new SourceId("ours");

    /** @throws IllegalArgumentException if the value does not look like a source id */
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
