/** What {@code ./run} understands: options, commands, checks before the start, and a plain sentence when something is amiss. */
@NullMarked
package org.framewise.command;

import org.jspecify.annotations.NullMarked;
