/** The command line of {@code ./run}: options, commands, checks before the start, and plain messages if something is wrong. */
@NullMarked
package org.framewise.command;

import org.jspecify.annotations.NullMarked;
