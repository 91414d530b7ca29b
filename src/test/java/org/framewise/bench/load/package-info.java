/**
 * Load tests whose simulated learners exchange the same messages with the server as Vaadin's client does, and their
 * measurements. Not part of the product.
 */
@NullMarked
package org.framewise.bench.load;

import org.jspecify.annotations.NullMarked;
