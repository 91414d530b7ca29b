/** Teacher accounts: creating the first one, accepting invitations and signing in. */
@NullMarked
package org.framewise.ui.account;

import org.jspecify.annotations.NullMarked;
