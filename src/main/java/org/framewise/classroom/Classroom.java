package org.framewise.classroom;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A group of learners and its owner.
 *
 * @param name 1 to {@link #MAX_NAME} characters
 * @param code lets learners join while {@code joining} is true
 * @param endsOn the last day on which names and codes are kept
 * @param afterEnd what is kept of the responses after that
 * @param endedAt when names and codes were erased; absent before that
 * @param simulated whether the program created it for simulated learners; real learners may have joined them
 */
public record Classroom(
        ClassroomId id,
        String name,
        TeacherId owner,
        JoinCode code,
        boolean joining,
        LocalDate endsOn,
        AfterEnd afterEnd,
        @Nullable Instant endedAt,
        Instant createdAt,
        boolean simulated) {
    /** Maximum length of a name, in characters. */
    public static final int MAX_NAME = 80;

    /** What is kept when a classroom has ended. */
    public enum AfterEnd {
        /** Responses are kept, without names and codes. */
        COUNTS("counts"),
        /** Nothing is kept. */
        NOTHING("nothing");

        private final String id;

        AfterEnd(String id) {
            this.id = id;
        }

        /** The name in the database and in translations. */
        public String id() {
            return id;
        }

        /** @throws IllegalArgumentException if the name is unknown */
        public static AfterEnd of(String id) {
            for (AfterEnd one : values()) {
                if (one.id.equals(id)) {
                    return one;
                }
            }
            throw new IllegalArgumentException("nothing after the end is called " + id);
        }
    }

    public boolean ended() {
        return endedAt != null;
    }

    /** Whether the other classroom has the same end date and the same setting for what is kept. */
    boolean endsLike(Classroom other) {
        return endsOn.equals(other.endsOn) && afterEnd == other.afterEnd;
    }
}
