/**
 * Pure functions from an item and a response to a score, and to what was right or wrong in it.
 *
 * <p>{@link org.framewise.scoring.Scoring} says how much a response earns, {@link org.framewise.scoring.Marking} says what to tell
 * the learner about each of its parts. Neither reads a clock, a file or a setting: the same item and response give the same result for
 * ever, so a stored score can always be explained.
 */
@NullMarked
package org.framewise.scoring;

import org.jspecify.annotations.NullMarked;
