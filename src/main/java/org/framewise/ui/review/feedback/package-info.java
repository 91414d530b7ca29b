/** What is said about a response once it may be: one class for each type of item, and {@code ItemFeedback} chooses among them. */
@NullMarked
package org.framewise.ui.review.feedback;

import org.jspecify.annotations.NullMarked;
