/** Item types in files: one class per type, which checks what the schema can't express and creates the item. */
@NullMarked
package org.framewise.loading.kind;

import org.jspecify.annotations.NullMarked;
