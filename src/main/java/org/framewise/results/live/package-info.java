/**
 * What a class is doing right now: learners' progress in an assignment and, without names, the class's responses for
 * the projector.
 */
@NullMarked
package org.framewise.results.live;

import org.jspecify.annotations.NullMarked;
