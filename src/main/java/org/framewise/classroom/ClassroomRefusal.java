package org.framewise.classroom;

/** A request about a classroom that the rules don't allow. */
public final class ClassroomRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public ClassroomRefusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The reason for a refusal. Translated under {@code classroom-refusal.<key>}. */
    public enum Reason {
        /**
         * The classroom doesn't exist or the teacher may not see it. Deliberately doesn't reveal which of the two is
         * the case.
         */
        NO_SUCH_CLASSROOM("no-such-classroom"),
        /** The classroom has no such member. */
        NO_SUCH_MEMBER("no-such-member"),
        /** The teacher isn't the owner, and only the owner may do this. */
        NOT_OWNER("not-owner"),
        /** The owner can't leave before someone else takes over the classroom. */
        OWNER_STAYS("owner-stays"),
        /** Names and codes are erased; the classroom can't be used again. */
        ENDED("ended");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
