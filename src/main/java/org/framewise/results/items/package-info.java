/**
 * First attempts at a quiz, read once for the statistics of all pages, and what they say about its items: statistics,
 * responses, and what an author should check.
 */
@NullMarked
package org.framewise.results.items;

import org.jspecify.annotations.NullMarked;
