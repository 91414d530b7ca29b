/** Assigning quizzes to classrooms, and changing assignments. */
@NullMarked
package org.framewise.ui.teach.assignment;

import org.jspecify.annotations.NullMarked;
