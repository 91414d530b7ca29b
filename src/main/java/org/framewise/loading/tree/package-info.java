/** What a file says, each value with its line, and how findings speak of it. */
@NullMarked
package org.framewise.loading.tree;

import org.jspecify.annotations.NullMarked;
