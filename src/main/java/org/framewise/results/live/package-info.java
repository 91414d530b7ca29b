/**
 * What a class does right now: who is where in an assignment, and what the class has answered, without names, for the projector.
 */
@NullMarked
package org.framewise.results.live;

import org.jspecify.annotations.NullMarked;
