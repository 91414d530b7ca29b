/**
 * What tests of several packages need: a catalogue, a clock and databases of their own.
 *
 * <p>Tags say what a test costs, and with that when it runs ({@code ./check --help} has the commands):
 *
 * <ul>
 *   <li>{@code program}: the whole program on a port of its own, with or without a browser; left out by the quick tests
 *   <li>{@code process}: another process, such as PostgreSQL or a program that is killed; left out by the quick tests
 *   <li>{@code long}: takes too long for every change; run by the long tests alone
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
