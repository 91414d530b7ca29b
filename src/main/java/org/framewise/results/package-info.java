/** The read side: results of attempts, for learners and teachers. */
@NullMarked
package org.framewise.results;

import org.jspecify.annotations.NullMarked;
