/** Access control: passwords, the learner's cookie, and throttling of guesses. */
@NullMarked
package org.framewise.ui.security;

import org.jspecify.annotations.NullMarked;
