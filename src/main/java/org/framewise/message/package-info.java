/** Sentences for people as a key of the translations with arguments, which know no language until they are shown. */
@NullMarked
package org.framewise.message;

import org.jspecify.annotations.NullMarked;
