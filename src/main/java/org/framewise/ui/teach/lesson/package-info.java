/** During and after class work: the live view, and discussing items on the projector. */
@NullMarked
package org.framewise.ui.teach.lesson;

import org.jspecify.annotations.NullMarked;
