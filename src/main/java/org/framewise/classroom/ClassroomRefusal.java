package org.framewise.classroom;

/** Something that was asked of a classroom and may not be done. */
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

    /** Why something is refused. Translated under {@code classroom-refusal.<key>}. */
    public enum Reason {
        /** There is none, or the teacher may not see it: which of the two is nobody's business. */
        NO_SUCH_CLASSROOM("no-such-classroom"),
        /** The classroom has no such member. */
        NO_SUCH_MEMBER("no-such-member"),
        /** Only the owner may do that. */
        NOT_OWNER("not-owner"),
        /** Who owns it can't just leave: somebody has to take it. */
        OWNER_STAYS("owner-stays"),
        /** Names and codes are erased; nothing begins anew. */
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
