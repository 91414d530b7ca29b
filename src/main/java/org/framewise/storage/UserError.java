package org.framewise.storage;

import org.framewise.message.Message;
import org.framewise.message.Messages;

/** An expected failure of a command: one sentence for the user, with the remedy. */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UserError(Message message) {
        super(Messages.onTerminal(message));
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
