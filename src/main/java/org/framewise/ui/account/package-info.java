/** Teachers' accounts: the first one is made, and one signs in. */
@NullMarked
package org.framewise.ui.account;

import org.jspecify.annotations.NullMarked;
