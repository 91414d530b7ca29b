/** Choosing a quiz and taking it. Nothing here can hold a key. */
@NullMarked
package org.framewise.ui.take;

import org.jspecify.annotations.NullMarked;
