/**
 * Measures of learners and items from scored responses: documented formulas, and rules for when their values may be
 * shown.
 *
 * <p>The functions return a value wherever the formula is defined and an empty {@link java.util.Optional} elsewhere,
 * never NaN. Whether a value is based on enough answers to be shown is a separate question, answered by the methods
 * with {@code shown} in their names. Nothing is rounded here.
 *
 * <p>The measures are for feedback, for choosing the next lesson and for comparing groups before and after. The quizzes
 * are too short for grading, selecting or ranking individuals.
 */
@NullMarked
package org.framewise.measures;

import org.jspecify.annotations.NullMarked;
