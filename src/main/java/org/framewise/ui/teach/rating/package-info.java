/** Pages and forms for rating written responses. */
@NullMarked
package org.framewise.ui.teach.rating;

import org.jspecify.annotations.NullMarked;
