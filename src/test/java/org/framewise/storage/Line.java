package org.framewise.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP proxy in front of a server; its connections can be cut and restored. */
final class Line implements AutoCloseable {
    private final ServerSocket door;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    /** @param server the server's port on this machine */
    Line(int server) {
        this.server = server;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Closes all connections and refuses new connections. */
    void cut() {
        cut = true;
        open.forEach(Line::hangUp);
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (cut) {
                    client.close();
                    continue;
                }
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
                open.add(client);
                open.add(behind);
                Thread.ofVirtual().start(() -> carry(client, behind));
                Thread.ofVirtual().start(() -> carry(behind, client));
            } catch (IOException closed) {
                // accept the next connection, or stop
            }
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException hungUp) {
            // both sockets are closed
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // already closed
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException closedAlready) {
            // already closed
        }
        open.forEach(Line::hangUp);
    }
}
