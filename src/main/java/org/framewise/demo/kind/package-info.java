/** How simulated learners respond: a model of pure functions, with one class for each type of item. */
@NullMarked
package org.framewise.demo.kind;

import org.jspecify.annotations.NullMarked;
