package org.framewise.attempt;

import java.util.Optional;
import java.util.UUID;

/** Identifies an assignment. Attempts refer to their assignment only by this id. */
public record AssignmentId(UUID value) {
    public static AssignmentId random() {
        return new AssignmentId(UUID.randomUUID());
    }

    /** Parses an id from a URL; empty if the text is not an id. */
    public static Optional<AssignmentId> of(String text) {
        try {
            UUID value = UUID.fromString(text);
            return value.toString().equals(text) ? Optional.of(new AssignmentId(value)) : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
