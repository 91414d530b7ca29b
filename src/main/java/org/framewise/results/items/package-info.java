/**
 * First attempts at a quiz, read once for the figures of all pages; and how its items did in them: statistics of each, what was given for
 * it, and what an author should look at.
 */
@NullMarked
package org.framewise.results.items;

import org.jspecify.annotations.NullMarked;
