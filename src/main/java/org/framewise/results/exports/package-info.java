/**
 * Exports results as files for spreadsheets and statistics programs. Every column is documented here and in
 * {@code docs/exports.md}.
 */
@NullMarked
package org.framewise.results.exports;

import org.jspecify.annotations.NullMarked;
