package org.framewise.attempt;

import java.util.UUID;

/** Identifies an attempt. It appears in URLs, so it has 122 random bits. */
public record AttemptId(UUID value) {
    static AttemptId random() {
        return new AttemptId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is not an attempt id */
    public static AttemptId parse(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("not an attempt id");
        }
        return new AttemptId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
