/** Pages and forms for correcting a wrong key for one assignment. */
@NullMarked
package org.framewise.ui.teach.correction;

import org.jspecify.annotations.NullMarked;
