/** The command line of {@code ./run}: options, commands, checks before the start, error messages, and the log file. */
@NullMarked
package org.framewise.command;

import org.jspecify.annotations.NullMarked;
