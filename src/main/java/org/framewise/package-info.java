/** Starts the program: its main, what it prints when it is ready. */
@NullMarked
package org.framewise;

import org.jspecify.annotations.NullMarked;
