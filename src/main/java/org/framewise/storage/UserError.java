package org.framewise.storage;

/** Why the program can't do what it was told: one sentence for whoever told it, with the remedy. */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UserError(String sentence) {
        super(sentence);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
