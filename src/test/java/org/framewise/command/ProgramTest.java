package org.framewise.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.framewise.Application;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program, without its pages, in its own process as {@code ./run} would start it. */
@Tag("long")
@Tag("process")
class ProgramTest {
    @TempDir
    private Path folder;

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The class path without the tests' own settings. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static HttpResponse<String> get(int port, String address) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    @Timeout(180)
    void aRunningProgramServesBackupsResearchFilesAndLocalMetricsAndThenShutsDownGracefully()
            throws IOException, InterruptedException {
        int port = freePort();
        int management = freePort();
        Path data = folder.resolve("data");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dvaadin.productionMode=true",
                        "-cp",
                        classPath(),
                        Application.class.getName(),
                        "--port=" + port,
                        "--management-port=" + management,
                        "--proxy=127.0.0.1",
                        "--data=" + data,
                        "--quizzes=quizzes")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("Framewise is ready at http://localhost:" + port);

            assertThat(get(management, "/actuator/health/readiness").body()).contains("UP");
            assertThat(get(management, "/actuator/prometheus").body())
                    .contains("jvm_memory_used_bytes", "hikaricp_connections_active");
            assertThat(get(port, "/actuator/prometheus").statusCode()).isNotEqualTo(200);
            backUpAndRestore(data);
            assertThatARequestIsFinished(port, program);
            assertThat(program.waitFor()).isEqualTo(143);
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    private void backUpAndRestore(Path data) {
        StringWriter said = new StringWriter();
        Commands commands = new Commands(folder, Map.of(), options -> {});
        commands.line().setOut(new PrintWriter(said, true));
        commands.line().setErr(new PrintWriter(said, true));
        String file = folder.resolve("running.zip").toString();

        assertThat(commands.execute("backup", file, "--data=" + data))
                .as(said.toString())
                .isZero();
        assertThat(commands.execute("restore", file, "--data=" + folder.resolve("other")))
                .as(said.toString())
                .isZero();
        assertThat(commands.execute("export", folder.resolve("research.zip").toString(), "--data=" + data))
                .as(said.toString())
                .isZero();
        assertThat(commands.execute("restore", file, "--data=" + data)).isEqualTo(2);
        assertThat(said.toString())
                .contains(
                        "The backup is in " + file,
                        folder.resolve("research.zip") + " contains 0 responses under pseudonyms",
                        "in use by another Framewise. Stop that one, or choose another");
    }

    /**
     * Sends half of a form before the program is asked to stop, and the other half afterwards. The headers say, as a
     * proxy's would, that the form arrived over TLS.
     */
    private static void assertThatARequestIsFinished(int port, Process program) throws IOException {
        String body = "username=Ms+Reader&password=wrong&_csrf=forged";
        try (Socket browser = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = browser.getOutputStream();
            out.write(("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Forwarded-Proto: https\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                            + "\r\n\r\n" + body.substring(0, 10))
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            awaitRefusal(port, program);
            out.write(body.substring(10).getBytes(StandardCharsets.UTF_8));
            out.flush();
            String answer = new String(browser.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 302").contains("?problem=again", "; Secure; HttpOnly");
        }
    }

    /** Asks the program to stop, and waits until it accepts no more connections. */
    private static void awaitRefusal(int port, Process program) {
        program.destroy();
        while (program.isAlive()) {
            try (Socket another = new Socket(InetAddress.getLoopbackAddress(), port)) {
                another.setSoTimeout(200);
                another.getOutputStream()
                        .write("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                if (another.getInputStream().read() < 0) {
                    return;
                }
            } catch (IOException refused) {
                return;
            }
        }
    }
}
