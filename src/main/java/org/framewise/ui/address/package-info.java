/** URLs of pages and downloads, used by links, routes and access rules. Doesn't depend on any page. */
@NullMarked
package org.framewise.ui.address;

import org.jspecify.annotations.NullMarked;
