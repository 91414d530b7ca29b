package org.framewise.loading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * File attributes that reveal a change without reading the file.
 *
 * @param key distinguishes two files that have swapped their names; null if the file system has no such key
 */
record Stamp(long size, FileTime changed, @Nullable Object key) {
    /** How long after its last change a file may still be being written. */
    static final Duration SETTLING = Duration.ofSeconds(1);

    static Stamp of(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
    }

    /**
     * Whether the last change is long enough ago that the file is no longer being written. A time in the future, from a
     * wrong clock on a shared drive, also counts as settled.
     */
    boolean isSettled(Instant now) {
        Duration age = Duration.between(changed.toInstant(), now);
        return age.isNegative() || age.compareTo(SETTLING) >= 0;
    }
}
