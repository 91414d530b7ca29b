package org.framewise.results;

import java.util.Optional;
import org.framewise.classroom.ClassroomId;

/** Whose attempts a table is about, among those that a teacher may see. */
public sealed interface LearnerFilter {
    LearnerFilter EVERYBODY = new Everybody();
    LearnerFilter OUTSIDE = new Outside();

    /** As it stands in an address; empty for everybody. */
    String id();

    /** What an address asks for; empty when it asks for nothing that can be. */
    static Optional<LearnerFilter> of(String id) {
        return id.equals(OUTSIDE.id())
                ? Optional.of(OUTSIDE)
                : ClassroomId.of(id).map(Members::new);
    }

    /** All that she may see. */
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

    /** Guests, and learners with a nickname who are in no classroom. */
    record Outside() implements LearnerFilter {
        @Override
        public String id() {
            return "outside";
        }
    }
}
