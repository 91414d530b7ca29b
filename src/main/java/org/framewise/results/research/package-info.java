/** Responses for researchers: under pseudonyms, without names or written texts, and with a codebook. */
@NullMarked
package org.framewise.results.research;

import org.jspecify.annotations.NullMarked;
