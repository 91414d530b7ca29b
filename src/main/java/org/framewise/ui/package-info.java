/** The frame of every page: layouts, privacy, browser requirements and scroll position. */
@NullMarked
package org.framewise.ui;

import org.jspecify.annotations.NullMarked;
