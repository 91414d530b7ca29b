/** Answers as browsers store and send them. All of them are untrusted input. */
@NullMarked
package org.framewise.ui.answer;

import org.jspecify.annotations.NullMarked;
