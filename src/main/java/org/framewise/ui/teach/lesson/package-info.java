/** Pages for use in a lesson: the live view, and discussing items on the projector. */
@NullMarked
package org.framewise.ui.teach.lesson;

import org.jspecify.annotations.NullMarked;
