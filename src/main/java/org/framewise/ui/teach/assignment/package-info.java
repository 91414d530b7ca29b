/** Giving a quiz to a classroom, and changing what was given. */
@NullMarked
package org.framewise.ui.teach.assignment;

import org.jspecify.annotations.NullMarked;
