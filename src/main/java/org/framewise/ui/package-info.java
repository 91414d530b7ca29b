/** The frame of every page: layout, privacy, what a browser needs, and where one is on a page. */
@NullMarked
package org.framewise.ui;

import org.jspecify.annotations.NullMarked;
