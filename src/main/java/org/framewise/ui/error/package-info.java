/** What is shown when there is nothing at an address, or a request fails. */
@NullMarked
package org.framewise.ui.error;

import org.jspecify.annotations.NullMarked;
