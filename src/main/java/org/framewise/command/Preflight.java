package org.framewise.command;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import org.framewise.message.Message;
import org.framewise.storage.DataLock;
import org.framewise.storage.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Before the slow start of the application, checks that the port is free and the data directory is not locked, so that
 * the user sees a clear message at once.
 */
final class Preflight {
    private Preflight() {}

    /**
     * Checks that the program can start, and locks the data directory until the process ends.
     *
     * @throws UserError if the program can't start
     */
    static DataLock check(Options options) {
        requireFree(options.port());
        return DataLock.acquire(options.data(), Message.of("command.start.in-use"));
    }

    /**
     * Checks that an account can be changed, and locks the data directory for this process if it contains the database.
     *
     * @param what the subcommand of {@code ./run teacher} that changes the account
     * @return the lock; null if the database is on a server
     * @throws UserError if the account can't be changed
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
