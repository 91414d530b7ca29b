/** Pictures of figures: plain HTML, CSS and SVG, without a script or a request, each with its message in words and its table. */
@NullMarked
package org.framewise.ui.chart;

import org.jspecify.annotations.NullMarked;
