package org.framewise.attempt;

import java.util.UUID;

/** The name of an attempt. It stands in addresses, so it is drawn at random from 122 bits. */
public record AttemptId(UUID value) {
    static AttemptId random() {
        return new AttemptId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is no attempt id */
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
