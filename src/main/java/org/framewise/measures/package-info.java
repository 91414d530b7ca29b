/**
 * What scored responses say about learners and items: documented formulas, and the rules for when their values may be shown.
 *
 * <p>The functions return a value wherever the formula has one and an empty {@link java.util.Optional} where it has none, never NaN.
 * Whether a value rests on enough answers to be shown is a question of its own, answered by the methods named {@code …Shown}. Nothing is
 * rounded here.
 *
 * <p>The numbers are for feedback, for choosing the next lesson and for comparing groups before and after. They are too short for marks,
 * selection or ranking of persons.
 */
@NullMarked
package org.framewise.measures;

import org.jspecify.annotations.NullMarked;
