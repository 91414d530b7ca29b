/**
 * What a class shows beyond its scores: whether it tells opinion from fact, how well it knows what it knows, what it misunderstands, and
 * what changed between two checks. From first attempts only.
 */
@NullMarked
package org.framewise.results.insight;

import org.jspecify.annotations.NullMarked;
