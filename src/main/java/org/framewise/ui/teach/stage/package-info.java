/** An item on the projector, with what the class gave: one class for each type of item, and {@code StageContent} chooses among them. */
@NullMarked
package org.framewise.ui.teach.stage;

import org.jspecify.annotations.NullMarked;
