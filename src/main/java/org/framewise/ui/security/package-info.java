/** Who may see what: passwords, the learner’s cookie, and slowing down of those who guess. */
@NullMarked
package org.framewise.ui.security;

import org.jspecify.annotations.NullMarked;
