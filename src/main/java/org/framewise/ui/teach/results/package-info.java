/** What a class can do, and what it misunderstands: figures, charts, reports and downloads. */
@NullMarked
package org.framewise.ui.teach.results;

import org.jspecify.annotations.NullMarked;
