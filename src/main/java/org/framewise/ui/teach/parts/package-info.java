/** Layout, tables, names and forms shared by teacher pages. */
@NullMarked
package org.framewise.ui.teach.parts;

import org.jspecify.annotations.NullMarked;
