/** Answers as browsers store and send them. All of it is untrusted input. */
@NullMarked
package org.framewise.ui.answer;

import org.jspecify.annotations.NullMarked;
