/** Items in a file: one class for each type, which checks what no schema can see and makes the item. */
@NullMarked
package org.framewise.loading.kind;

import org.jspecify.annotations.NullMarked;
