/** Results as files for spreadsheets and statistics programs. Every column says what it means; {@code docs/exports.md} says the same. */
@NullMarked
package org.framewise.results.exports;

import org.jspecify.annotations.NullMarked;
