/** The grid of a quiz, attempts × items, a page at a time: the database does the sorting, searching and paging. */
@NullMarked
package org.framewise.results.grid;

import org.jspecify.annotations.NullMarked;
