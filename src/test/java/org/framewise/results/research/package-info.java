@NullMarked
package org.framewise.results.research;

import org.jspecify.annotations.NullMarked;
