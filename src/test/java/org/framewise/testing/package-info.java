/** What tests of several packages need: a catalogue, a clock and databases of their own. */
@NullMarked
package org.framewise.testing;

import org.jspecify.annotations.NullMarked;
