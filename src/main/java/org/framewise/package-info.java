/** The program's entry point: its main class, the message printed once it is ready, and the AOT training run. */
@NullMarked
package org.framewise;

import org.jspecify.annotations.NullMarked;
