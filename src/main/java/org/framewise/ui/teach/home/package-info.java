/** Where a teacher begins: what waits, who took what, and what is wrong with quiz files. */
@NullMarked
package org.framewise.ui.teach.home;

import org.jspecify.annotations.NullMarked;
