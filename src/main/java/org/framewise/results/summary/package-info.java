/** A class in short: how many did a quiz, how they scored, what they can, and what to teach next. */
@NullMarked
package org.framewise.results.summary;

import org.jspecify.annotations.NullMarked;
