/** Pages for creating the first teacher account, accepting invitations and signing in. */
@NullMarked
package org.framewise.ui.account;

import org.jspecify.annotations.NullMarked;
