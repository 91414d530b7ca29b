/**
 * Learner pages for joining classrooms and for choosing and taking quizzes. Nothing in this package has access to a
 * key.
 */
@NullMarked
package org.framewise.ui.take;

import org.jspecify.annotations.NullMarked;
