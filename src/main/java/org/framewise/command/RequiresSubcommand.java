package org.framewise.command;

import org.framewise.message.Message;

/** A command that requires a subcommand or an argument. */
interface RequiresSubcommand {
    /** The message shown if the subcommand or argument is missing or unrecognized. */
    Message missing();
}
