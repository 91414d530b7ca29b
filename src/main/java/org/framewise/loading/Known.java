package org.framewise.loading;

import org.jspecify.annotations.Nullable;

/**
 * A file in the quiz folder, with the result of the last time it was read.
 *
 * @param stamp the state of the file when it was read; null if it must be read again
 */
record Known(@Nullable Stamp stamp, Reading reading) {
    /** Returns the new state of a file; if its bytes haven't changed, reuses the instance of the previous reading. */
    static Known next(@Nullable Stamp stamp, Reading reading, @Nullable Known before) {
        if (before != null
                && !reading.hash().isEmpty()
                && reading.hash().equals(before.reading().hash())) {
            return new Known(stamp, before.reading());
        }
        return new Known(stamp, reading);
    }
}
