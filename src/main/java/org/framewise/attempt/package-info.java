/**
 * Attempts: a learner starts a quiz, responds item by item, and submits. Also controls what the learner may see before
 * and after each response.
 */
@NullMarked
package org.framewise.attempt;

import org.jspecify.annotations.NullMarked;
