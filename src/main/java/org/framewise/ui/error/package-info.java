/** Pages for URLs that don't exist and for failed requests. */
@NullMarked
package org.framewise.ui.error;

import org.jspecify.annotations.NullMarked;
