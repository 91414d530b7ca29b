/** Starts the program: command line, checks before the start, what it prints when it is ready. */
@NullMarked
package org.framewise;

import org.jspecify.annotations.NullMarked;
