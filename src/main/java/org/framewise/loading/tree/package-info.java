/** The contents of a file as a tree with line numbers, and the wording of findings about it. */
@NullMarked
package org.framewise.loading.tree;

import org.jspecify.annotations.NullMarked;
