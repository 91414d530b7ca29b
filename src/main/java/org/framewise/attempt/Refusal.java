package org.framewise.attempt;

/** A request the rules don't allow; carries the reason shown to the user, in their language. */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public Refusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The reason for a refusal, translated under {@code refusal.<key>}. */
    public enum Reason {
        NO_SUCH_QUIZ("no-such-quiz"),
        NO_SUCH_LEARNER("no-such-learner"),
        NO_SUCH_ATTEMPT("no-such-attempt"),
        NO_SUCH_ITEM("no-such-item"),
        ALREADY_SUBMITTED("already-submitted"),
        CHECK_TAKEN("check-taken"),
        NOT_YET("not-yet"),
        NO_SUCH_ASSIGNMENT("no-such-assignment"),
        NOT_OPEN_YET("not-open-yet"),
        CLOSED("closed"),
        NO_ATTEMPTS_LEFT("no-attempts-left"),
        POST_NOT_OPEN("post-not-open");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
