/**
 * Helpers that tests of several packages share: a test catalogue, a test clock and test databases.
 *
 * <p>Tags state what a test costs, and thereby when it runs ({@code ./check --help} lists the commands):
 *
 * <ul>
 *   <li>{@code program}: the whole program on its own port, with or without a browser; excluded from the quick tests
 *   <li>{@code process}: another process, such as PostgreSQL or a program that is killed; excluded from the quick tests
 *   <li>{@code long}: takes too long for every change; only run by the long tests
 *   <li>{@code engine}: a database alone; run on H2, on PostgreSQL too where the {@linkplain SqlDiffers SQL differs}, and by the long tests
 *       on PostgreSQL everywhere
 *   <li>{@code property}: holds for all values; tried with 100 of them, by the long tests with 1,000
 * </ul>
 *
 * @see "docs/decisions/0061-tests-are-tagged-by-what-they-cost.md"
 */
@NullMarked
package org.framewise.testing;

import org.jspecify.annotations.NullMarked;
