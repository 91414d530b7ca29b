package org.framewise.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.framewise.command.Options;
import org.framewise.message.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class OwnerOnlyTest {
    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    private Path data() {
        return folder.resolve("data");
    }

    private void start() {
        try (DataLock lock = DataLock.acquire(data(), Message.text(""))) {
            assertThat(lock.isValid()).isTrue();
            new Options(8080, data(), folder.resolve("quizzes"), null).upgrade(said::add);
        }
    }

    private Map<String, String> permissions() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(data())) {
            for (Path path : (Iterable<Path>) all::iterator) {
                found.put(
                        data().relativize(path).toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
            }
        }
        return found;
    }

    private void open(Path path) throws IOException {
        Files.setPosixFilePermissions(
                path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--"));
    }

    @Test
    void aNewDataDirectoryIsPrivateToItsOwner() throws IOException {
        start();

        assertThat(permissions())
                .containsEntry("", "rwx------")
                .containsEntry("framewise.mv.db", "rw-------")
                .containsEntry("framewise.lock", "rw-------");
        assertThat(said).isEmpty();
    }

    @Test
    void anExistingDirectoryIsMadePrivateAtTheNextStartWithAMessage() throws IOException {
        start();
        Path logs = Files.createDirectory(data().resolve("logs"));
        Path log = Files.createFile(logs.resolve("framewise.log"));
        Path requests = Files.createDirectory(data().resolve("backup"));
        Path notOurs = Files.createFile(data().resolve("timetable.txt"));
        for (Path path : List.of(
                data(),
                DataDirectory.database(data()),
                data().resolve("framewise.lock"),
                logs,
                log,
                requests,
                notOurs)) {
            open(path);
        }

        start();

        assertThat(permissions())
                .containsEntry("", "rwx------")
                .containsEntry("framewise.mv.db", "rw-------")
                .containsEntry("framewise.lock", "rw-------")
                .containsEntry("logs", "rwx------")
                .containsEntry("logs/framewise.log", "rw-------")
                .containsEntry("backup", "rwx------")
                .containsEntry("timetable.txt", "rw-r--r--");
        assertThat(said)
                .containsExactly(
                        "Other accounts on this computer could open the data in " + data() + ". Now only yours can.");

        start();
        assertThat(said).hasSize(1);
    }

    @Test
    void aBackupIsPrivateToItsOwner() throws IOException {
        start();
        Path backup = folder.resolve("monday.zip");
        new Backups(data(), Clock.systemUTC()).backup(backup);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
    }
}
