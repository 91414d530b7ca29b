package org.framewise.results;

import java.util.Optional;
import org.framewise.classroom.ClassroomId;

/** The learners whose attempts a table shows, out of those that a teacher may see. */
public sealed interface LearnerFilter {
    LearnerFilter EVERYBODY = new Everybody();
    LearnerFilter OUTSIDE = new Outside();

    /** The value of the URL parameter; an empty string for everybody. */
    String id();

    /** Parses the value of a URL parameter; empty if it is invalid. */
    static Optional<LearnerFilter> of(String id) {
        return id.equals(OUTSIDE.id())
                ? Optional.of(OUTSIDE)
                : ClassroomId.of(id).map(Members::new);
    }

    /** All learners that the teacher may see. */
    record Everybody() implements LearnerFilter {
        @Override
        public String id() {
            return "";
        }
    }

    /** The members of one classroom. */
    record Members(ClassroomId classroom) implements LearnerFilter {
        @Override
        public String id() {
            return classroom.toString();
        }
    }

    /** Guests, and learners with a nickname but no classroom. */
    record Outside() implements LearnerFilter {
        @Override
        public String id() {
            return "outside";
        }
    }
}
