package org.framewise.command;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import org.framewise.message.Message;
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
        return DataLock.acquire(options.data(), Message.of("command.start.in-use"));
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
            throw new UserError(Message.of("command.account.no-data", options.data(), what));
        }
        return DataLock.acquire(options.data(), Message.of("command.account.in-use"));
    }

    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException inUse) {
            throw new UserError(Message.of("command.start.port", port, port == 65535 ? 8080 : port + 1));
        }
    }
}
