/** Who takes part: learners and teachers. */
@NullMarked
package org.framewise.classroom;

import org.jspecify.annotations.NullMarked;
