package org.framewise.storage;

import org.framewise.message.Message;
import org.framewise.message.Messages;

/** Why the program can't do what it was told: one sentence for whoever told it, with the remedy. */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UserError(Message message) {
        super(Messages.onTerminal(message));
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
