package org.framewise.command;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import org.framewise.storage.DataLock;
import org.framewise.storage.UserError;
import org.jspecify.annotations.Nullable;

/** What can be said plainly before the start takes its time: is the port free, is the data directory ours. */
final class Preflight {
    private Preflight() {}

    /**
     * Makes sure that the program can start, and keeps the data directory for this process until it ends.
     *
     * @throws UserError when it can't
     */
    static DataLock check(Options options) {
        requireFree(options.port());
        return DataLock.acquire(options.data(), "Stop that one, or choose another directory: ./run --data DIR.");
    }

    /**
     * Makes sure that an account can be changed, and keeps the data directory for this process if the database lies there.
     *
     * @param what the command that changes it, after {@code ./run teacher}
     * @throws UserError when it can't
     */
    static @Nullable DataLock checkForAccount(Options options, String what) {
        if (options.database() != null) {
            return null;
        }
        if (!Files.isDirectory(options.data())) {
            throw new UserError("There is no data directory " + options.data() + ". Name the right one: ./run teacher "
                    + what + " NAME --data DIR.");
        }
        return DataLock.acquire(options.data(), "Stop that one first, then give the command again.");
    }

    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException inUse) {
            throw new UserError("Port " + port + " is in use or not permitted. Choose another one: ./run --port "
                    + (port == 65535 ? 8080 : port + 1) + ".");
        }
    }
}
