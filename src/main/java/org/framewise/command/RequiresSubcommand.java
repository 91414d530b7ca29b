package org.framewise.command;

/** A command that does nothing without further words. */
interface RequiresSubcommand {
    /** What to say when they are missing or others than understood. */
    String missing();
}
