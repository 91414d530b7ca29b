/** The page that shows every component; available only with {@code --development}. */
@NullMarked
package org.framewise.ui.design;

import org.jspecify.annotations.NullMarked;
