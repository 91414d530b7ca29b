package org.framewise;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** What can be said plainly before the start takes its time: is the port free, is the data directory ours. */
final class Preflight {
    private Preflight() {}

    /**
     * Makes sure that the program can start, and keeps the data directory for this process until it ends.
     *
     * @throws Trouble when it can't
     */
    static FileLock check(CommandLine options) {
        requireFree(options.port());
        return lock(options.data(), "Stop that one, or choose another directory: ./run --data DIR.");
    }

    /**
     * Makes sure that an account can be changed, and keeps the data directory for this process until it ends.
     *
     * @throws Trouble when it can't
     */
    static FileLock checkForReset(CommandLine options) {
        if (!Files.isDirectory(options.data())) {
            throw new Trouble("There is no data directory " + options.data()
                    + ". Name the right one: ./run teacher reset NAME --data DIR.");
        }
        return lock(options.data(), "Stop that one first, then give the command again.");
    }

    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException inUse) {
            throw new Trouble("Port " + port + " is in use or not permitted. Choose another one: ./run --port "
                    + (port == 65535 ? 8080 : port + 1) + ".");
        }
    }

    private static FileLock lock(Path data, String remedy) {
        try {
            Files.createDirectories(data);
        } catch (IOException refused) {
            throw cannotWrite(data);
        }
        if (!Files.isWritable(data)) {
            throw cannotWrite(data);
        }
        @Nullable FileLock lock;
        try {
            lock = FileChannel.open(data.resolve("framewise.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .tryLock();
        } catch (OverlappingFileLockException ours) {
            lock = null;
        } catch (IOException refused) {
            throw cannotWrite(data);
        }
        if (lock == null) {
            throw new Trouble("The data directory " + data + " is in use by another Framewise. " + remedy);
        }
        return lock;
    }

    private static Trouble cannotWrite(Path data) {
        return new Trouble("The data directory " + data
                + " can't be written. Give yourself the right to, or choose another one: ./run --data DIR.");
    }
}
