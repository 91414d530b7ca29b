@NullMarked
package org.framewise.results.exports;

import org.jspecify.annotations.NullMarked;
