package org.framewise.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/** A disk for H2 that can be told to fail all writes: {@code jdbc:h2:faulty:/path}. Earlier writes are kept. */
public final class FaultyDisk extends FilePathWrapper {
    private static final AtomicReference<@Nullable String> FAULT = new AtomicReference<>();

    /** Returns the JDBC URL of a database on this disk. */
    static String url(Path data) {
        return url(data, "framewise");
    }

    static String url(Path data, String name) {
        FilePath.register(new FaultyDisk());
        return "jdbc:h2:faulty:" + data.resolve(name) + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Makes every write from now on fail with that message, worded as operating systems do. */
    static void fail(String reason) {
        FAULT.set(reason);
    }

    static void recover() {
        FAULT.set(null);
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    private static final class Channel extends FileBaseDefault {
        private final FileChannel real;

        private Channel(FileChannel real) {
            this.real = real;
        }

        private static void check() throws IOException {
            String reason = FAULT.get();
            if (reason != null) {
                throw new IOException(reason);
            }
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            return real.read(into, position);
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            check();
            return real.write(from, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            check();
            real.truncate(size);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            check();
            real.force(metadata);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return real.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }
    }
}
