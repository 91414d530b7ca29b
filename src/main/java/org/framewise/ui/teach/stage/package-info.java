/**
 * An item on the projector with the responses of the class: one class for each type of item; {@code StageContent}
 * selects among them.
 */
@NullMarked
package org.framewise.ui.teach.stage;

import org.jspecify.annotations.NullMarked;
