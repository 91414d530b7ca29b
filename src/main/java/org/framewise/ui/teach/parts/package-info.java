/** What teachers' pages share: their layout, tables, names and forms. */
@NullMarked
package org.framewise.ui.teach.parts;

import org.jspecify.annotations.NullMarked;
