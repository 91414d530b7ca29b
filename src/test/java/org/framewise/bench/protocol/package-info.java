/** A client for the server's protocol: opens pages, keeps their elements, sends user events. Knows nothing about quizzes. */
@NullMarked
package org.framewise.bench.protocol;

import org.jspecify.annotations.NullMarked;
