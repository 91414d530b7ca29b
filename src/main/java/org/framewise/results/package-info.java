/** The read side: what attempts add up to, for a learner and for a teacher. */
@NullMarked
package org.framewise.results;

import org.jspecify.annotations.NullMarked;
