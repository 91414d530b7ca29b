@NullMarked
package org.framewise.loading;

import org.jspecify.annotations.NullMarked;
