/** Pages about the results of a class: figures, charts, reports and downloads. */
@NullMarked
package org.framewise.ui.teach.results;

import org.jspecify.annotations.NullMarked;
