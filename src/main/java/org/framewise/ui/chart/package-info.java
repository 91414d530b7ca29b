/**
 * Charts in plain HTML, CSS and SVG, without scripts or extra requests; each states its message in words and has a
 * table of its figures.
 */
@NullMarked
package org.framewise.ui.chart;

import org.jspecify.annotations.NullMarked;
