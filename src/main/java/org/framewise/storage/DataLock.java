package org.framewise.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.framewise.message.Message;
import org.jspecify.annotations.Nullable;

/** A lock that reserves a data directory for this process until the lock is closed or the process ends. */
public final class DataLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private DataLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Locks a directory, creating it if it doesn't exist.
     *
     * @param remedy what the user can do about a lock that is already held; appended to the error
     * @throws UserError if the directory can't be written, or this or another process already holds the lock
     */
    public static DataLock acquire(Path data, Message remedy) {
        DataLock lock = tryToTake(data);
        if (lock == null) {
            throw new UserError(Message.then(Message.of("storage.data.in-use", data), remedy));
        }
        return lock;
    }

    /**
     * Locks a directory, creating it if it doesn't exist.
     *
     * @return the lock; null if this or another process already holds it
     * @throws UserError if the directory can't be written
     */
    public static @Nullable DataLock tryToTake(Path data) {
        try {
            OwnerOnly.createFolder(data);
        } catch (IOException refused) {
            throw cannotWrite(data);
        }
        if (!Files.isWritable(data)) {
            throw cannotWrite(data);
        }
        try {
            Path file = data.resolve("framewise.lock");
            FileChannel channel = FileChannel.open(
                    file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnly.attributes(file));
            FileLock lock = tryToLock(channel);
            if (lock != null) {
                return new DataLock(channel, lock);
            }
            channel.close();
            return null;
        } catch (IOException refused) {
            throw cannotWrite(data);
        }
    }

    private static @Nullable FileLock tryToLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    private static UserError cannotWrite(Path data) {
        return new UserError(Message.of("storage.data.unwritable", data));
    }

    public boolean isValid() {
        return lock.isValid();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException nothingWasWritten) {
            // nothing was written to the file
        }
    }
}
