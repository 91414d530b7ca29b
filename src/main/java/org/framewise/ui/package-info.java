/** What every screen shares: layouts, error pages and components. */
@NullMarked
package org.framewise.ui;

import org.jspecify.annotations.NullMarked;
