/**
 * Insights about a class beyond its scores: discernment of opinion and fact, calibration, misconceptions, and the
 * change between two checks. Based on first attempts only.
 */
@NullMarked
package org.framewise.results.insight;

import org.jspecify.annotations.NullMarked;
