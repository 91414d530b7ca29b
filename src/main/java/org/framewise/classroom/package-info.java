/** The people involved: learners and teachers, with their classrooms and assignments. */
@NullMarked
package org.framewise.classroom;

import org.jspecify.annotations.NullMarked;
