/** Looking back: responses with their feedback, and the end of an attempt. */
@NullMarked
package org.framewise.ui.review;

import org.jspecify.annotations.NullMarked;
