/** Learners × items of a quiz, a page at a time: sorting, searching and paging are the database's. */
@NullMarked
package org.framewise.results.grid;

import org.jspecify.annotations.NullMarked;
