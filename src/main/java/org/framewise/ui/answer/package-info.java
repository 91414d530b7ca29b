/** Answers as browsers keep and send them: nothing in them is trusted. */
@NullMarked
package org.framewise.ui.answer;

import org.jspecify.annotations.NullMarked;
