/** Serves the files that a page loads: scripts, styles, fonts and icons. */
@NullMarked
package org.framewise.ui.files;

import org.jspecify.annotations.NullMarked;
