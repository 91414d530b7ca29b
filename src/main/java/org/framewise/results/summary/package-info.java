/** A class at a glance: how many took a quiz, how they scored, what they can do, and what to teach next. */
@NullMarked
package org.framewise.results.summary;

import org.jspecify.annotations.NullMarked;
