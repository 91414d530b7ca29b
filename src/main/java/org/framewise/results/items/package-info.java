/** How the items of a quiz did in first attempts: statistics of each, what was given for it, and what an author should look at. */
@NullMarked
package org.framewise.results.items;

import org.jspecify.annotations.NullMarked;
