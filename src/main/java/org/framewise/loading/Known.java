package org.framewise.loading;

import org.jspecify.annotations.Nullable;

/**
 * A file of the folder.
 *
 * @param stamp as it was when it was read; null when it has to be read again
 */
record Known(@Nullable Stamp stamp, Reading reading) {
    /** Same bytes, same reading: it is not even replaced by an equal one. */
    static Known next(@Nullable Stamp stamp, Reading reading, @Nullable Known before) {
        if (before != null
                && !reading.hash().isEmpty()
                && reading.hash().equals(before.reading().hash())) {
            return new Known(stamp, before.reading());
        }
        return new Known(stamp, reading);
    }
}
