package org.framewise.command;

import org.framewise.message.Message;

/** A command that does nothing without further words. */
interface RequiresSubcommand {
    /** What to say when they are missing or others than understood. */
    Message missing();
}
