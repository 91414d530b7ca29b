package org.framewise.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A start leaves the database either unchanged or up to date, whatever happened to the previous start. */
class UpgradeTest {
    private static final String AGAIN =
            "The last start was interrupted while preparing the database. Nothing is lost; this start repeats it.";
    private static final Consumer<String> ON = step -> {};

    @TempDir
    private Path folder;

    private Path data;
    private final List<String> said = new ArrayList<>();
    private Instant now = Instant.parse("2027-02-03T09:00:00Z");

    @BeforeEach
    void aDataDirectory() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
    }

    @AfterEach
    void aDiskAsItWas() {
        FaultyDisk.recover();
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneId.systemDefault());
    }

    private void upgrade(Upgrade.Setting setting) {
        new Upgrade(data, clock(), said::add, setting).run();
    }

    private void upgrade() {
        upgrade(new Upgrade.Setting(flyway -> InterruptedUpgrade.withLater(flyway, ON), url -> url, ON));
    }

    private UserError refused(Upgrade.Setting setting) {
        return assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> upgrade(setting))
                .actual();
    }

    private JdbcClient database() {
        return JdbcClient.create(new DriverManagerDataSource(DataDirectory.url(data.resolve("framewise"))));
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(DataDirectory.database(data));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @CsvSource({"false, 20", "true, 6", "true, -1"})
    @Tag("process")
    @Timeout(120)
    void aKilledUpgradeIsRepeatedByTheNextStart(boolean hasData, int step) throws Exception {
        Path untouched = folder.resolve("untouched");
        Files.createDirectory(untouched);
        if (hasData) {
            InterruptedUpgrade.writtenByTheVersionBefore(data);
            Files.copy(DataDirectory.database(data), DataDirectory.database(untouched));
        }
        new Upgrade(
                        untouched,
                        clock(),
                        said::add,
                        new Upgrade.Setting(
                                flyway -> InterruptedUpgrade.withLater(flyway, said::add), url -> url, said::add))
                .run();
        int steps = (int) said.stream().filter(line -> !line.contains(" ")).count();

        InterruptedUpgrade.Outcome first = InterruptedUpgrade.run(data, step < 0 ? steps + 1 + step : step);
        assertThat(first.killed()).isTrue();
        said.clear();
        upgrade();

        assertThat(said).first().isEqualTo(AGAIN);
        assertThat(InterruptedUpgrade.contents(data)).isEqualTo(InterruptedUpgrade.contents(untouched));
        assertThat(InterruptedUpgrade.files(data)).isEqualTo(InterruptedUpgrade.files(untouched));
    }

    @Test
    void aFirstStartCreatesTheDatabaseSilently() {
        upgrade();

        assertThat(said).isEmpty();
        assertThat(InterruptedUpgrade.files(data)).containsExactly("framewise.mv.db");
        byte[] before = bytes();
        upgrade();
        assertThat(said).isEmpty();
        assertThat(InterruptedUpgrade.files(data)).containsExactly("framewise.mv.db");
        assertThat(before).isNotEmpty();
    }

    @Test
    void theDatabaseBeforeAnUpgradeIsKeptUntilTheNextDay() throws IOException {
        InterruptedUpgrade.writtenByTheVersionBefore(data);
        byte[] before = bytes();

        upgrade();

        assertThat(said)
                .containsExactly("Upgrading the database. Its previous state is kept in "
                        + data.resolve("framewise.before-upgrade.mv.db") + " until tomorrow.");
        assertThat(InterruptedUpgrade.contents(data)).contains("Ada dog", "Ben cat", "Ada A", "Ada ball", "9002 TRUE");
        // the state is read from the file itself, because opening a file with H2 may write to it
        assertThat(keptLearners()).isEqualTo(3);
        assertThat(Files.size(Upgrade.snapshotOf(data))).isGreaterThanOrEqualTo(before.length / 2);
        now = now.plus(Duration.ofHours(1));
        new DatabaseBeforeUpgrade(data, clock()).deleteWhenItsDayIsOver();
        assertThat(Upgrade.snapshotOf(data)).exists();
        now = now.plus(Duration.ofDays(1));
        new DatabaseBeforeUpgrade(data, clock()).deleteWhenItsDayIsOver();
        assertThat(Upgrade.snapshotOf(data)).doesNotExist();
        new DatabaseBeforeUpgrade(data, clock()).deleteWhenItsDayIsOver();
    }

    private int keptLearners() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        Files.copy(Upgrade.snapshotOf(data), DataDirectory.database(copy));
        try (Connection connection = DataDirectory.open(copy)) {
            return JdbcClient.create(
                            new org.springframework.jdbc.datasource.SingleConnectionDataSource(connection, true))
                    .sql("SELECT COUNT(*) FROM learner")
                    .query(Integer.class)
                    .single();
        } catch (SQLException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void aBrokenMigrationLeavesTheDatabaseUnchanged() throws IOException {
        InterruptedUpgrade.writtenByTheVersionBefore(data);
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(
                broken.resolve("V9003__break.sql"),
                "ALTER TABLE learner DROP COLUMN nickname;\nALTER TABLE no_such_table ADD COLUMN x INTEGER;\n");

        UserError error = refused(new Upgrade.Setting(flyway -> with(flyway, broken), url -> url, ON));

        assertThat(error.sentence())
                .startsWith("The database could not be upgraded: Table \"NO_SUCH_TABLE\" not found")
                .endsWith(
                        "It is unchanged, and the version of Framewise that wrote it can still be started. Please report"
                                + " this, with " + data.resolve("logs/upgrade-failed.log") + ".");
        assertThat(data.resolve("logs/upgrade-failed.log")).content().contains("V9003__break.sql");
        assertThat(InterruptedUpgrade.files(data)).containsExactly("framewise.mv.db", "logs");
        assertThat(database()
                        .sql("SELECT COUNT(nickname) FROM learner")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);

        upgrade();
        assertThat(InterruptedUpgrade.contents(data)).contains("Ada dog");
    }

    private static FluentConfiguration with(FluentConfiguration flyway, Path location) {
        return flyway.locations("classpath:db/migration/common", "classpath:db/migration/h2", "filesystem:" + location);
    }

    @Test
    void aFullDiskLeavesTheDatabaseUnchanged() throws IOException {
        InterruptedUpgrade.writtenByTheVersionBefore(data);
        Consumer<String> fillsUp = step -> {
            if (step.equals("9002")) {
                FaultyDisk.fail("No space left on device");
            }
        };

        UserError error = refused(new Upgrade.Setting(
                flyway -> InterruptedUpgrade.withLater(flyway, fillsUp),
                url -> url.equals(DataDirectory.url(data.resolve("framewise.upgrading")))
                        ? FaultyDisk.url(data, "framewise.upgrading")
                        : url,
                fillsUp));

        assertThat(error.sentence())
                .startsWith("The database could not be upgraded: ")
                .contains("No space left on device", "It is unchanged")
                .endsWith("on the disk of " + data + " for a copy of it, then start again.");
        FaultyDisk.recover();
        assertThat(InterruptedUpgrade.files(data)).containsExactly("framewise.mv.db");
        upgrade();
        assertThat(InterruptedUpgrade.contents(data)).contains("Ada dog");
    }

    /** The first start of an older version, which migrated in place, could leave an empty database if killed. */
    @Test
    void aDatabaseWithoutDataIsRecreated() {
        database().sql("CREATE TABLE revision (id INTEGER)").update();
        database().sql("CREATE TABLE learner (id INTEGER)").update();

        upgrade();

        assertThat(said).isEmpty();
        assertThat(InterruptedUpgrade.contents(data)).contains("0001 TRUE", "9002 TRUE");
        assertThat(InterruptedUpgrade.files(data)).containsExactly("framewise.before-upgrade.mv.db", "framewise.mv.db");
    }

    @Test
    void aDatabaseWithDataIsNeverReplaced() {
        database().sql("CREATE TABLE learner (id INTEGER)").update();
        database().sql("INSERT INTO learner VALUES (7)").update();

        UserError error = refused(new Upgrade.Setting(flyway -> flyway, url -> url, ON));

        assertThat(error.sentence()).contains("It is unchanged");
        assertThat(database().sql("SELECT id FROM learner").query(Integer.class).single())
                .isEqualTo(7);
    }

    @Test
    void aDatabaseOfANewerVersionIsRefusedAndLeftUnchanged() {
        upgrade();
        database()
                .sql("INSERT INTO learner (id, resume_code, created_at) VALUES (RANDOM_UUID(), 'c', CURRENT_TIMESTAMP)")
                .update();

        UserError error = refused(new Upgrade.Setting(flyway -> flyway, url -> url, ON));

        assertThat(error.sentence())
                .startsWith("The data was written by a newer version of Framewise (schema 9002; this one");
        assertThat(InterruptedUpgrade.files(data)).containsExactly("framewise.mv.db");
    }

    @Test
    void aDamagedDatabaseFileIsReportedAndKept() throws IOException {
        Files.writeString(DataDirectory.database(data), "not a database".repeat(1000));

        UserError error = refused(new Upgrade.Setting(flyway -> flyway, url -> url, ON));

        assertThat(error.sentence())
                .startsWith("The database " + DataDirectory.database(data) + " can't be opened: ")
                .endsWith(
                        "If it is damaged, restore your last backup into another directory: ./run restore FILE --data DIR.");
        assertThat(Objects.requireNonNull(bytes())).startsWith("not a database".getBytes());
    }

    @Test
    void aBackupIsRestoredOverLeftoversOfInterruptedStarts() throws IOException {
        upgrade();
        Path backup = folder.resolve("monday.zip");
        // created with this program's own migrations, which a restore recognizes
        Path own = Files.createDirectory(folder.resolve("own"));
        new Upgrade(own, clock(), said::add).run();
        new Backups(own, clock()).backup(backup);
        Path target = Files.createDirectory(folder.resolve("target"));
        Files.writeString(target.resolve("framewise.upgrading.mv.db"), "half");
        Files.writeString(target.resolve("framewise.restoring.mv.db"), "half");

        new Backups(target, clock()).restore(backup, null);

        new Upgrade(target, clock(), said::add).run();
        assertThat(InterruptedUpgrade.files(target)).containsExactly("framewise.mv.db");
    }
}
