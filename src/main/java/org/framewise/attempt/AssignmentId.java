package org.framewise.attempt;

import java.util.Optional;
import java.util.UUID;

/** Internal identifier of an assignment, and all that attempts know of one. */
public record AssignmentId(UUID value) {
    public static AssignmentId random() {
        return new AssignmentId(UUID.randomUUID());
    }

    /** The id in a URL; empty if the URL contains none. */
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
