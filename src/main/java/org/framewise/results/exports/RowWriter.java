package org.framewise.results.exports;

import org.jspecify.annotations.Nullable;

/** Writes a table row by row. */
public interface RowWriter {
    /**
     * Writes a row.
     *
     * @param cells texts, numbers, booleans, timestamps and nulls; texts are made {@linkplain Harmless harmless}
     * @throws java.io.UncheckedIOException if writing to the stream fails
     */
    void row(@Nullable Object... cells);
}
