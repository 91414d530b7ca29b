/**
 * Feedback to a response, once it may be shown: one class for each type of item; {@code ItemFeedback} selects among
 * them.
 */
@NullMarked
package org.framewise.ui.review.feedback;

import org.jspecify.annotations.NullMarked;
