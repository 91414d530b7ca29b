/** Components and words that learners' and teachers' pages share. */
@NullMarked
package org.framewise.ui.parts;

import org.jspecify.annotations.NullMarked;
