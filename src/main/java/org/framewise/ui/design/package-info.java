/** The page that shows every component; it is there only with {@code --development}. */
@NullMarked
package org.framewise.ui.design;

import org.jspecify.annotations.NullMarked;
