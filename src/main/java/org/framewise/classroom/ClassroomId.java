package org.framewise.classroom;

import java.util.Optional;
import java.util.UUID;

/** The name of a classroom inside the program and in teachers' addresses; it opens nothing by itself. */
public record ClassroomId(UUID value) {
    public static ClassroomId random() {
        return new ClassroomId(UUID.randomUUID());
    }

    /** The id in an address; empty when there is none in it. */
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
