/** User-facing messages as translation keys with arguments, independent of the language until they are displayed. */
@NullMarked
package org.framewise.message;

import org.jspecify.annotations.NullMarked;
