/** Where pages and files are: for links, routes and the rules of who may open them. Knows no page. */
@NullMarked
package org.framewise.ui.address;

import org.jspecify.annotations.NullMarked;
