package org.framewise.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/**
 * A real nginx with the example configuration from {@code docs/operations} in front of two processes; only the ports
 * and the certificate path differ from the example.
 */
final class Nginx implements AutoCloseable {
    /** The proxy's own cookie, which names the browser's node. */
    static final String COOKIE = "framewise_node";

    private static final Path EXAMPLE = Path.of("docs", "operations", "nginx.conf");
    private static final String NO_NGINX =
            "There is no nginx on this machine. Install it, for example with 'apt install nginx-light' (Debian, Ubuntu).";

    private final Path folder;
    private final int port;
    private final int plainPort;
    private final SSLContext trust;
    private final Process process;

    private Nginx(Path folder, int port, int plainPort, SSLContext trust, Process process) {
        this.folder = folder;
        this.port = port;
        this.plainPort = plainPort;
        this.trust = trust;
        this.process = process;
    }

    /** The nginx executable, if installed. */
    static Optional<Path> program() {
        return Stream.concat(
                        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)),
                        Stream.of("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts nginx in front of two processes on this machine, and waits until it is listening.
     *
     * @throws IllegalArgumentException if nginx is not installed
     * @throws IOException if nginx rejects the example configuration
     */
    static Nginx before(int first, int second) throws IOException, InterruptedException {
        Path program = program().orElseThrow(() -> new IllegalArgumentException(NO_NGINX));
        Path folder = Files.createTempDirectory("framewise-nginx");
        SSLContext trust = Certificate.write(folder);
        int port = freePort();
        int plainPort = freePort();
        Files.writeString(folder.resolve("framewise.conf"), example(folder, port, plainPort, first, second));
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                master_process off;
                pid nginx.pid;
                error_log error.log;
                events {}
                http {
                    client_body_temp_path body;
                    proxy_temp_path proxy;
                    fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi;
                    scgi_temp_path scgi;
                    include framewise.conf;
                }
                """);
        Process process = new ProcessBuilder(
                        program.toString(),
                        "-e",
                        "error.log",
                        "-p",
                        folder.toString() + "/",
                        "-c",
                        folder.resolve("nginx.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("terminal.txt").toFile())
                .start();
        Nginx nginx = new Nginx(folder, port, plainPort, trust, process);
        nginx.awaitDoor();
        return nginx;
    }

    private static String example(Path folder, int port, int plainPort, int first, int second) throws IOException {
        String example = Files.readString(EXAMPLE);
        for (List<String> change : List.of(
                List.of(":8081", ":" + first),
                List.of(":8082", ":" + second),
                List.of("listen 80;", "listen 127.0.0.1:" + plainPort + ";"),
                List.of("listen 443 ssl;", "listen 127.0.0.1:" + port + " ssl;"),
                List.of("/etc/ssl/framewise/", folder + "/"))) {
            if (!example.contains(change.getFirst())) {
                throw new IOException(EXAMPLE + " doesn't say " + change.getFirst() + " any more");
            }
            example = example.replace(change.getFirst(), change.getLast());
        }
        return example;
    }

    /** A free port. */
    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private void awaitDoor() throws IOException, InterruptedException {
        while (true) {
            try (Socket door = new Socket()) {
                door.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return;
            } catch (IOException notYet) {
                if (process.waitFor(10, TimeUnit.MILLISECONDS)) {
                    throw new IOException("nginx has ended: " + said(), notYet);
                }
            }
        }
    }

    /** nginx's terminal output and log. */
    String said() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : List.of("terminal.txt", "error.log")) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    /** The URL at which nginx serves the program. */
    URI origin() {
        return URI.create("https://localhost:" + port + "/");
    }

    /** The HTTP URL that redirects to HTTPS. */
    URI plainOrigin() {
        return URI.create("http://localhost:" + plainPort + "/");
    }

    /** The SSL context for clients that should trust nginx's certificate. */
    SSLContext trust() {
        return trust;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
