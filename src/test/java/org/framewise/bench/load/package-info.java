/** Load tests with simulated learners that speak the real protocol, and their measurements. Not part of the product. */
@NullMarked
package org.framewise.bench.load;

import org.jspecify.annotations.NullMarked;
