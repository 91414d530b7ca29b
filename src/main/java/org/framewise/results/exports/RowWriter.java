package org.framewise.results.exports;

import org.jspecify.annotations.Nullable;

/** Takes a table, row by row. */
public interface RowWriter {
    /**
     * Writes a row.
     *
     * @param cells texts, numbers, yes or no, and absent values; texts are made harmless
     * @throws java.io.UncheckedIOException when the stream takes no more
     */
    void row(@Nullable Object... cells);
}
