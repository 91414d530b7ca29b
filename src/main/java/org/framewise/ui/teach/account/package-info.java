/** A teacher's own account: password, colleagues, the list of changes, and closing it. */
@NullMarked
package org.framewise.ui.teach.account;

import org.jspecify.annotations.NullMarked;
