/** Access control and limits: passwords, cookies, sessions, page policies, and throttling. */
@NullMarked
package org.framewise.ui.security;

import org.jspecify.annotations.NullMarked;
