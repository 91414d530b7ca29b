package org.framewise.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipFile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flywaydb.core.Flyway;
import org.framewise.classroom.AccountClosing;
import org.framewise.classroom.Bin;
import org.framewise.classroom.Classes;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Invitations;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Learners;
import org.framewise.classroom.Members;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.message.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class BackupsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-02-03T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Path data;
    private Path file;

    @BeforeEach
    void places() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        file = folder.resolve("monday.zip");
    }

    private String backup() {
        return new Backups(data, CLOCK).backup(file);
    }

    private Path restore() {
        Path other = folder.resolve("other");
        assertThat(new Backups(other, CLOCK).restore(file, null))
                .startsWith("The data from 3 February 2027")
                .contains(other.toString());
        return other;
    }

    private static void assertTrouble(ThrowingCallable what, String sentence) {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(what)
                .extracting(trouble -> Objects.requireNonNull(trouble).sentence())
                .isEqualTo(sentence);
    }

    @Test
    void aBackupOfAStoppedProgramIsRestored() {
        List<String> before;
        try (Installation at = new Installation(data)) {
            at.oneMore("Ada");
            at.oneMore("Ben");
            before = at.responses();
        }

        assertThat(backup()).startsWith("The backup is in " + file);

        try (Installation back = new Installation(restore())) {
            assertThat(back.responses()).isEqualTo(before).hasSize(4);
            back.oneMore("Cem");
            assertThat(back.responses()).hasSize(6);
        }
    }

    @Test
    @Timeout(60)
    void aRunningProgramCreatesABackupWithoutInterruption() throws InterruptedException {
        try (Installation at = new Installation(data);
                DataLock program = DataLock.acquire(data, Message.text(""))) {
            assertThat(program.isValid()).isTrue();
            at.oneMore("Ada");
            List<String> before = at.responses();
            BackupAnswers answers = new BackupAnswers(data, at.source, CLOCK);
            AtomicBoolean done = new AtomicBoolean();
            Thread learners = Thread.ofPlatform().start(() -> {
                while (!done.get()) {
                    at.oneMore("Later " + Installation.any());
                }
            });
            Thread server = Thread.ofPlatform().start(() -> {
                while (!done.get()) {
                    if (Files.isDirectory(data.resolve("backup"))) {
                        answers.answer();
                    }
                    Thread.onSpinWait();
                }
            });
            try {
                backup();
            } finally {
                done.set(true);
                learners.join();
                server.join();
            }

            List<String> after = at.responses();
            try (Installation back = new Installation(restore())) {
                assertThat(back.responses()).containsAll(before);
                assertThat(after).containsAll(back.responses());
            }
            assertThat(data.resolve("backup")).isEmptyDirectory();
        }
    }

    @Test
    @Timeout(60)
    void aRunningProgramReportsAFailedBackup() throws InterruptedException {
        Installation at = new Installation(data);
        at.close();
        try (DataLock program = DataLock.acquire(data, Message.text(""))) {
            assertThat(program.isValid()).isTrue();
            AtomicBoolean done = new AtomicBoolean();
            BackupAnswers answers = new BackupAnswers(data, at.source, CLOCK);
            Thread server = Thread.ofPlatform().start(() -> {
                while (!done.get()) {
                    if (Files.isDirectory(data.resolve("backup"))) {
                        answers.answer();
                    }
                    Thread.onSpinWait();
                }
            });
            assertTrouble(
                    this::backup,
                    "The backup could not be written in " + data.resolve("backup")
                            + ". Check the disk space; the log gives the reason. Nothing was changed.");
            done.set(true);
            server.join();
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void restoringADamagedBackupIsRefusedAndLeavesNoFiles() throws IOException {
        try (Installation at = new Installation(data)) {
            at.oneMore("Ada");
        }
        backup();
        byte[] whole = Files.readAllBytes(file);
        String sentence =
                "The file " + file + " is damaged or not a Framewise backup. Use another one. Nothing was changed.";

        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 1;
        Files.write(file, flipped);
        assertTrouble(this::restore, sentence);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 100));
        assertTrouble(this::restore, sentence);
        Files.writeString(file, "no backup at all");
        assertTrouble(this::restore, sentence);
        Files.delete(file);
        assertTrouble(this::restore, "The file " + file + " does not exist or can't be read. Nothing was changed.");

        Files.write(file, whole);
        restore();
    }

    @Test
    void dataOfANewerVersionIsRefusedByRestoreAndStart() {
        try (Installation at = new Installation(data)) {
            at.migratedTo("7777");
        }
        backup();

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(this::restore)
                .withMessageStartingWith(
                        "The data was written by a newer version of Framewise (schema 7777; this one knows ");
        assertThat(folder.resolve("other/framewise.mv.db")).doesNotExist();
        Flyway flyway = Flyway.configure()
                .dataSource("jdbc:h2:file:" + data.resolve("framewise"), "", "")
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .load();
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> new NewerSchema().onlyForwards().migrate(flyway))
                .withMessageEndingWith("Install that version or a later one, then try again. Nothing was changed.");
    }

    @Test
    void restoringIntoANonEmptyDirectoryIsRefused() {
        try (Installation at = new Installation(data)) {
            at.oneMore("Ada");
        }
        backup();

        assertTrouble(
                () -> new Backups(data, CLOCK).restore(file, null),
                "The data directory " + data + " is not empty. Move its contents elsewhere, or choose another one:"
                        + " ./run restore FILE --data DIR. Nothing was changed.");
    }

    @Test
    void impossibleBackupsAreRefusedUpFront() throws IOException {
        assertTrouble(this::backup, "There is no database in " + data + ". Name the right directory: --data DIR.");
        new Installation(data).close();
        Files.writeString(file, "mine");
        assertTrouble(
                this::backup, "The file " + file + " already exists. Choose another name; nothing was overwritten.");
        assertThat(file).hasContent("mine");
    }

    @Test
    void onlyTheOwnerCanReadABackup() {
        new Installation(data).close();
        backup();
        try {
            assertThat(Files.getPosixFilePermissions(file))
                    .extracting(Enum::name)
                    .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the backup's database file as text, in which any name would be found. */
    private String bytesOfBackup() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("framewise.mv.db")).readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void aBackupContainsNoDeletedData() throws IOException {
        try (Installation at = new Installation(data)) {
            at.oneMore("Adaguesswho");
            Learner ben = at.world.learner("Benguesswho");
            at.world.start(ben, "A").chooses("A-1", "a");
            assertThat(bytes(data)).contains("Adaguesswho", "Benguesswho");
            at.world.the(Learners.class).erase(ben.id());
            assertThat(bytes(data)).contains("Benguesswho");
        }

        backup();

        assertThat(bytesOfBackup()).contains("Adaguesswho").doesNotContain("Benguesswho");
    }

    private static String bytes(Path data) throws IOException {
        return Files.readString(data.resolve("framewise.mv.db"), StandardCharsets.ISO_8859_1);
    }

    @Test
    void restoringAnOlderBackupRepeatsLaterDeletions() throws IOException {
        Learner ben;
        try (Installation at = new Installation(data)) {
            at.oneMore("Adaguesswho");
            ben = at.world.learner("Benguesswho");
            at.world.start(ben, "A").chooses("A-1", "a");
        }
        backup();
        try (Installation at = new Installation(data)) {
            at.world.the(Learners.class).erase(ben.id());
        }
        Path other = folder.resolve("other");

        assertThat(new Backups(other, CLOCK).restore(file, data))
                .contains("(0 hours old)", "1 learner, classroom or assignment was deleted again");

        assertThat(bytes(other)).contains("Adaguesswho").doesNotContain("Benguesswho");
        try (Installation back = new Installation(other)) {
            assertThat(back.nicknames()).containsExactly("Adaguesswho");
            assertThat(back.world
                            .the(JdbcClient.class)
                            .sql("SELECT id FROM erasure")
                            .query(UUID.class)
                            .list())
                    .containsExactly(ben.id().value());
        }
    }

    @Test
    void aRestoredClosedAccountCannotSignInAndCanBeClosedAgain() throws IOException {
        Teacher lee;
        try (Installation at = new Installation(data)) {
            lee = at.world.teacher("Ms Lee");
            at.world.teacher("Mr Ode");
            at.world.the(Classrooms.class).create(lee.id(), "7b");
            at.world.the(Invitations.class).invite(lee.id(), "Ms Lee");
        }
        backup();
        try (Installation at = new Installation(data)) {
            assertThat(close(at, lee)).isEqualTo(AccountClosing.Outcome.CLOSED);
        }
        Path other = folder.resolve("other");

        assertThat(new Backups(other, CLOCK).restore(file, data))
                .contains("no learner, classroom or assignment was deleted again. Accounts closed since then: 1.");

        assertThat(bytes(data)).doesNotContain(lee.passwordHash());
        assertThat(bytes(other)).doesNotContain(lee.passwordHash());
        try (Installation back = new Installation(other)) {
            Teacher locked = back.world.the(Teachers.class).byName("Ms Lee").orElseThrow();
            assertThat(locked.passwordHash()).isEmpty();
            assertThat(back.world.the(Invitations.class).open()).isEmpty();
            assertThat(back.world.the(Classrooms.class).of(locked.id())).hasSize(1);
            assertThat(close(back, locked)).isEqualTo(AccountClosing.Outcome.CLOSED);
        }
    }

    private static AccountClosing.Outcome close(Installation at, Teacher teacher) {
        AccountClosing closing = at.world.the(AccountClosing.class);
        return closing.close(
                teacher, closing.leaving(teacher.id()), new AccountClosing.Wish(Set.of(), "Mr Ode"), "Ms Lee");
    }

    @Test
    void withoutCurrentDataARestoreListsWhatMayHaveBeenDeleted() throws IOException {
        try (Installation at = new Installation(data)) {
            at.oneMore("Ada");
        }
        backup();
        Clock later = Clock.offset(CLOCK, Duration.ofDays(5));

        assertThat(new Backups(folder.resolve("other"), later).restore(file, null))
                .contains("(5 days old)", "Anything deleted since then is back.", "--deletions-from");
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> new Backups(folder.resolve("third"), later).restore(file, folder.resolve("nowhere")))
                .withMessageContaining("The list of deletions in " + folder.resolve("nowhere") + " can't be read.");
        assertThat(folder.resolve("third/framewise.mv.db")).doesNotExist();
    }

    @Test
    void aBackupDoesNotContainTheBin() throws IOException {
        try (Installation at = new Installation(data)) {
            Teacher lee = at.world.teacher("Ms Lee");
            Classroom room = at.world.the(Classrooms.class).create(lee.id(), "7b");
            Members members = at.world.the(Members.class);
            Classes.add(at.world, room.id(), lee, "Miaguesswho");
            members.remove(room.id(), lee, members.of(room).getFirst());
            assertThat(at.world.the(Bin.class).of(room))
                    .extracting(Bin.Entry::label)
                    .containsExactly("Miaguesswho");
            assertThat(bytes(data)).contains("Miaguesswho");
        }

        backup();

        assertThat(bytesOfBackup()).contains("Ms Lee").doesNotContain("Miaguesswho");
        try (Installation goesOn = new Installation(data)) {
            Teacher lee = goesOn.world.the(Teachers.class).byName("Ms Lee").orElseThrow();
            Classroom room = goesOn.world.the(Classrooms.class).of(lee.id()).getFirst();
            assertThat(goesOn.world.the(Bin.class).of(room)).hasSize(1);
        }
    }
}
