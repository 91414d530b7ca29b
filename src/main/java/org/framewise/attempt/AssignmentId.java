package org.framewise.attempt;

import java.util.Optional;
import java.util.UUID;

/** The name of an assignment inside the program. Attempts know an assignment by this alone. */
public record AssignmentId(UUID value) {
    public static AssignmentId random() {
        return new AssignmentId(UUID.randomUUID());
    }

    /** The id in an address; empty when there is none in it. */
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
