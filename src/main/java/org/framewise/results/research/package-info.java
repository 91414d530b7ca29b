/** Responses for researchers: under pseudonyms, without names and without what learners wrote, and with a codebook. */
@NullMarked
package org.framewise.results.research;

import org.jspecify.annotations.NullMarked;
