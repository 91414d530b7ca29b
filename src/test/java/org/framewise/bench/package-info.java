/** Measures the program's speed, durability and resource use. Not part of the product. */
@NullMarked
package org.framewise.bench;

import org.jspecify.annotations.NullMarked;
