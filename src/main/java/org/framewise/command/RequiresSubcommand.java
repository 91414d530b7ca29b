package org.framewise.command;

import org.framewise.message.Message;

/** A command that does nothing without a subcommand. */
interface RequiresSubcommand {
    /** The message for a missing or unrecognized subcommand. */
    Message missing();
}
