/** Measures how fast, how durable and how frugal the program is. Not part of the product. */
@NullMarked
package org.framewise.bench;

import org.jspecify.annotations.NullMarked;
