/** While a class works, and after: who is where, and discussing items on the projector. */
@NullMarked
package org.framewise.ui.teach.lesson;

import org.jspecify.annotations.NullMarked;
