/** Pages for assigning quizzes to classrooms and for changing assignments. */
@NullMarked
package org.framewise.ui.teach.assignment;

import org.jspecify.annotations.NullMarked;
