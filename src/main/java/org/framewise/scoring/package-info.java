/**
 * Pure functions from an item and a response to a score, and to what was right or wrong in it.
 *
 * <p>{@link org.framewise.scoring.Scoring} computes what a response earns, {@link org.framewise.scoring.Marking}
 * produces the feedback on each of its parts. Neither reads a clock, a file or a setting: the same item and response
 * always give the same result, so a stored score can always be explained.
 */
@NullMarked
package org.framewise.scoring;

import org.jspecify.annotations.NullMarked;
