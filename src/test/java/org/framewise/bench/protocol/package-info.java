/** Speaks what a browser speaks with the server: opens pages, keeps their elements, tells what its user does. Knows nothing of quizzes. */
@NullMarked
package org.framewise.bench.protocol;

import org.jspecify.annotations.NullMarked;
