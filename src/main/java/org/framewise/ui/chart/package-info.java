/** Charts in plain HTML, CSS and SVG, without scripts or extra requests; each has its message in words and a table of its figures. */
@NullMarked
package org.framewise.ui.chart;

import org.jspecify.annotations.NullMarked;
