package org.framewise.bench.load;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs the program in its own process, started with {@code ./run}, with its own data directory. */
public final class Program implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Pattern USED =
            Pattern.compile("(?:heap|generation|DefNew|Tenured|PSYoungGen|ParOldGen)\\b.*used (\\d+)K");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");

    private final Path data;
    private final int port;
    private final List<String> options;
    private final Map<String, String> environment;
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    private Program(Path data, int port, List<String> options, Map<String, String> environment) throws IOException {
        this.data = data;
        this.port = port;
        this.options = options;
        this.environment = environment;
        this.process = launch();
    }

    /** Starts the program without waiting until it serves pages. */
    public static Program start() throws IOException {
        return start(List.of(), Map.of());
    }

    /**
     * Starts it without waiting.
     *
     * @param options in addition to port and data directory
     * @param environment in addition to the variables set here
     */
    static Program start(List<String> options, Map<String, String> environment) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return new Program(Files.createTempDirectory("framewise-bench"), free.getLocalPort(), options, environment);
        }
    }

    private Process launch() throws IOException {
        List<String> command =
                new ArrayList<>(List.of("./run", "--port", Integer.toString(port), "--data", data.toString()));
        command.addAll(options);
        ProcessBuilder run = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("terminal.txt").toFile()));
        run.environment().putAll(environment);
        return run.start();
    }

    int port() {
        return port;
    }

    /** The URL at which the program is served. */
    public URI origin() {
        return URI.create("http://localhost:" + port + "/");
    }

    /**
     * Waits until the start page is served.
     *
     * @throws IOException if the program exits instead, or takes too long
     */
    public void awaitPage() throws IOException, InterruptedException {
        HttpRequest page =
                HttpRequest.newBuilder(origin()).timeout(LONGEST_START).build();
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new IOException("The program has ended: " + Files.readString(data.resolve("terminal.txt")));
            }
            try {
                if (http.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // retried below
            }
            Thread.sleep(5);
        }
        throw new IOException("The program is not there after " + LONGEST_START);
    }

    /** Kills the process as a power cut would, without a shutdown. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Restarts the program with the same data, at the same URL. */
    public void startAgain() throws IOException {
        process = launch();
    }

    /** Stops the program as an administrator would, and waits for it to exit. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** The CPU time that the process has used since it was started. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Heap in use after a full GC, in bytes. */
    public long heapInUse() throws IOException, InterruptedException {
        jcmd("GC.run");
        return jcmd("GC.heap_info")
                .lines()
                .map(USED::matcher)
                .filter(Matcher::find)
                .mapToLong(found -> Long.parseLong(found.group(1)) * 1024)
                .sum();
    }

    /** The peak memory of the process, in bytes; 0 if the system doesn't report it. */
    public long peakMemory() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        Matcher found = PEAK.matcher(Files.readString(status));
        return found.find() ? Long.parseLong(found.group(1)) * 1024 : 0;
    }

    /** Runs a {@code jcmd} command on the process and returns its output. */
    String jcmd(String... words) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                                .toString(),
                                        Long.toString(process.pid())),
                                Stream.of(words))
                        .toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        tool.waitFor();
        return said;
    }

    /** The database, which can be opened once the program has stopped. */
    Stored stored() {
        return Stored.in(data);
    }

    /** Stops the program and deletes its data. */
    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        http.close();
        try (Stream<Path> all = Files.walk(data)) {
            List<Path> innermostFirst =
                    all.sorted(java.util.Comparator.reverseOrder()).toList();
            for (Path one : innermostFirst) {
                Files.deleteIfExists(one);
            }
        }
    }
}
