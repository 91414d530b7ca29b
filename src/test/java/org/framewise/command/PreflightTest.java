package org.framewise.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.framewise.storage.DataLock;
import org.framewise.storage.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
    @TempDir
    private Path folder;

    private int port;

    @BeforeEach
    void aFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @Test
    void aMissingDataDirectoryIsCreatedAndAnExistingOneIsUsed() throws IOException {
        Path data = folder.resolve("not/yet/there");

        try (DataLock lock = check(port, data)) {
            assertThat(lock.isValid()).isTrue();
            assertThat(data).isDirectory();
        }
        try (DataLock again = check(port, data)) {
            assertThat(again.isValid()).isTrue();
        }
    }

    @Test
    void aPortInUseIsReportedWithAnAlternative() throws IOException {
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(0));
            int used = taken.getLocalPort();

            assertTrouble(
                    used,
                    folder,
                    "Port " + used + " is in use or not permitted. Choose another one: ./run --port "
                            + (used == 65535 ? 8080 : used + 1) + ".");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileInPlaceOfTheDataDirectoryIsReported() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "mine");
        String remedy = " is not writable. Change its permissions, or choose another one: ./run --data DIR.";

        assertTrouble(port, file, "The data directory " + file + remedy);
        assertTrouble(port, file.resolve("below"), "The data directory " + file.resolve("below") + remedy);
        assertThat(file).hasContent("mine");
    }

    @Test
    void aDirectoryInPlaceOfTheLockFileIsReported() throws IOException {
        Files.createDirectory(folder.resolve("framewise.lock"));

        assertTrouble(
                port,
                folder,
                "The data directory " + folder
                        + " is not writable. Change its permissions, or choose another one: ./run --data DIR.");
    }

    @Test
    void aDataDirectoryLockedByThisProcessIsReportedAsInUse() throws IOException {
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("framewise.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertTrouble(port, folder, inUse());
        }
    }

    @Test
    @Tag("process")
    void aDataDirectoryLockedByAnotherProcessIsInUseUntilThatProcessEnds() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Locker.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("locked");
            assertTrouble(port, folder, inUse());
        } finally {
            other.destroyForcibly().waitFor();
        }
        try (DataLock free = check(port, folder)) {
            assertThat(free.isValid()).isTrue();
        }
    }

    /** Main class of a process that holds the lock as another Framewise process would. */
    static final class Locker {
        public static void main(String[] arguments) throws IOException {
            DataLock lock = Preflight.check(new Options(freePort(), Path.of(arguments[0]), Path.of("."), null));
            System.out.println(lock.isValid() ? "locked" : "not locked");
            System.in.read();
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }
    }

    private String inUse() {
        return "The data directory " + folder
                + " is in use by another Framewise. Stop that one, or choose another directory: ./run --data DIR.";
    }

    private static void assertTrouble(int port, Path data, String sentence) {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> check(port, data))
                .extracting(trouble -> Objects.requireNonNull(trouble).sentence())
                .isEqualTo(sentence);
    }

    private static DataLock check(int port, Path data) {
        return Preflight.check(new Options(port, data, Path.of("quizzes"), null));
    }
}
