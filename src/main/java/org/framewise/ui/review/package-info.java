/** Pages for reviewing an attempt: its results, and its responses with feedback. */
@NullMarked
package org.framewise.ui.review;

import org.jspecify.annotations.NullMarked;
