/** What teachers see. */
@NullMarked
package org.framewise.ui.teach;

import org.jspecify.annotations.NullMarked;
