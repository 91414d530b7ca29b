package org.framewise.classroom;

import java.util.Optional;
import java.util.UUID;

/** Identifies a classroom in the program and in teachers' URLs; it grants no access by itself. */
public record ClassroomId(UUID value) {
    public static ClassroomId random() {
        return new ClassroomId(UUID.randomUUID());
    }

    /** Parses an id from a URL; empty if the text is not an id. */
    public static Optional<ClassroomId> of(String text) {
        try {
            UUID value = UUID.fromString(text);
            return value.toString().equals(text) ? Optional.of(new ClassroomId(value)) : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
