/** Pages for a teacher's own account: password, invitations for colleagues, audit log, and closing the account. */
@NullMarked
package org.framewise.ui.teach.account;

import org.jspecify.annotations.NullMarked;
