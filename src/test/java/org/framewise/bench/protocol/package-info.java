/**
 * A client for the messages between Vaadin's pages and the server: opens pages, keeps their elements, sends user
 * events. Knows nothing about quizzes.
 */
@NullMarked
package org.framewise.bench.protocol;

import org.jspecify.annotations.NullMarked;
