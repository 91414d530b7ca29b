package org.framewise.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class DailyLogTest {
    private static final String NAME = "framewise.log";

    @TempDir
    private Path data;

    private final Logger log =
            ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("org.framewise.DailyLogTest");

    private Path folder() {
        return data.resolve("logs");
    }

    private void write(String text, int times) {
        for (int n = 0; n < times; n++) {
            log.warn(text);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder())) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void old(LocalDate day, String end, long size) throws IOException {
        Files.createDirectories(folder());
        try (RandomAccessFile file =
                new RandomAccessFile(folder().resolve(NAME + "." + day + end).toFile(), "rw")) {
            file.setLength(size);
        }
    }

    @AfterEach
    void close() {
        Logger root = log.getLoggerContext().getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.getAppender(NAME).stop();
        root.detachAppender(NAME);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerCanReadTheLog() throws IOException {
        DailyLog.writeTo(folder());
        write("hello", 1);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve(NAME))))
                .isEqualTo("rw-------");
        assertThat(Files.readString(folder().resolve(NAME))).contains("hello");
    }

    /** Fills the current log up to that size. */
    private void current(long size) throws IOException {
        Files.createDirectories(folder());
        try (RandomAccessFile file = new RandomAccessFile(folder().resolve(NAME).toFile(), "rw")) {
            file.setLength(size);
        }
    }

    @Test
    void aLargeLogIsContinuedInAnotherFile() throws IOException {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        current(DailyLog.MAX_FILE_BYTES);
        DailyLog.writeTo(folder());

        write("hello", 100);
        assertThat(files()).containsExactly(NAME, NAME + "." + today);
        assertThat(Files.size(folder().resolve(NAME))).isPositive();

        current(DailyLog.MAX_FILE_BYTES);
        write("hello", 100);
        assertThat(files()).containsExactly(NAME, NAME + "." + today, NAME + "." + today + ".2");
    }

    @Test
    void theTotalLogSizeIsLimitedByDeletingTheOldestLogs() throws IOException {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        old(today.minusDays(20), "", 10);
        old(today.minusDays(9), ".0.gz", 60_000_000);
        old(today.minusDays(8), "", 40_000_000);
        old(today.minusDays(8), ".2", 30_000_000);
        Files.writeString(folder().resolve(NAME + ".notes"), "mine");
        current(DailyLog.MAX_FILE_BYTES);
        DailyLog.writeTo(folder());

        write("hello", 100);

        assertThat(files())
                .containsExactly(
                        NAME,
                        NAME + "." + today.minusDays(8),
                        NAME + "." + today.minusDays(8) + ".2",
                        NAME + "." + today,
                        NAME + ".notes");
    }

    @Test
    void userTextCannotForgeLogLinesOrAppearThroughExceptions() throws Exception {
        DailyLog.writeTo(folder());
        String forged = "Mia\n2026-11-30T08:00:00.000Z ERROR [main] o.f.Storage : All data are lost\u2028x";
        Thread request = new Thread(() -> {
            log.warn("What doesn't fit: {}", forged);
            log.error("A request failed", new IllegalArgumentException(forged, new IllegalStateException(forged)));
            log.error("Not stored", new java.sql.SQLException("VALUES ('" + forged + "')", "23505", 23505));
            log.error("Not written", new java.nio.file.NoSuchFileException("framewise.log"));
            log.warn("y".repeat(50_000));
        });
        request.start();
        request.join();

        List<String> lines = Files.readAllLines(folder().resolve(NAME));
        assertThat(lines)
                .filteredOn(line -> line.matches("\\d{4}-.*"))
                .hasSize(5)
                .allMatch(line -> line.contains("framewise.DailyLogTest") && line.length() < 1_200);
        assertThat(lines)
                .filteredOn(line -> line.contains("Mia"))
                .hasSize(1)
                .first()
                .asString()
                .contains("What doesn't fit: Mia 2026");
        assertThat(lines)
                .contains(
                        "java.lang.IllegalArgumentException",
                        "Caused by: java.lang.IllegalStateException",
                        "java.sql.SQLException (SQL state 23505, error 23505)",
                        "java.nio.file.NoSuchFileException: framewise.log");
    }
}
