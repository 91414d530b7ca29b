/** Pages for classrooms and their members: creating, filling, sharing and leaving a classroom. */
@NullMarked
package org.framewise.ui.teach.classroom;

import org.jspecify.annotations.NullMarked;
