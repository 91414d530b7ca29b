/** Components and texts shared by learner and teacher pages. */
@NullMarked
package org.framewise.ui.parts;

import org.jspecify.annotations.NullMarked;
