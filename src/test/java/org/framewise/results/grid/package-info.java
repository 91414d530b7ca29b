@NullMarked
package org.framewise.results.grid;

import org.jspecify.annotations.NullMarked;
