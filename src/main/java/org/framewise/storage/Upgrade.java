package org.framewise.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.framewise.message.Message;
import org.framewise.message.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Creates or upgrades the database of a data directory before anything else opens it. H2 commits every DDL statement by
 * itself, so an interrupted migration can be neither continued nor rolled back. Therefore migrations run on a copy,
 * which replaces the database in one atomic step: a process killed at any moment leaves the database either unchanged
 * or upgraded (docs/decisions/0059).
 *
 * @see "docs/decisions/0059-migrations-of-the-embedded-database-run-on-a-copy.md"
 */
public final class Upgrade {
    private static final String WORK = "framewise.upgrading";
    private static final String BEFORE = "framewise.before-upgrade.mv.db";
    private static final String PART = BEFORE + ".part";

    private final Path data;
    private final Clock clock;
    private final Consumer<String> terminal;
    private final Setting setting;
    private final UpgradeFailure failure;

    /**
     * @param data a directory that this process has locked
     * @param terminal receives messages for the user about an upgrade
     */
    public Upgrade(Path data, Clock clock, Consumer<String> terminal) {
        this(data, clock, terminal, new Setting(flyway -> flyway, url -> url, step -> {}));
    }

    Upgrade(Path data, Clock clock, Consumer<String> terminal, Setting setting) {
        this.data = data;
        this.clock = clock;
        this.terminal = terminal;
        this.setting = setting;
        this.failure = new UpgradeFailure(data, clock);
    }

    /**
     * Hooks for tests.
     *
     * @param flyway adds migrations and callbacks
     * @param url adapts the JDBC URL under which the copy of the database is opened for migration
     * @param reached called before each step that changes a file
     */
    record Setting(UnaryOperator<FluentConfiguration> flyway, UnaryOperator<String> url, Consumer<String> reached) {}

    /** The path of the snapshot of the database from before the last upgrade. */
    static Path snapshotOf(Path data) {
        return data.resolve(BEFORE);
    }

    /** Whether a file is a leftover of an interrupted upgrade; no later upgrade needs such files. */
    static boolean isLeftover(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(WORK + ".") || name.equals(PART);
    }

    /** @throws UserError if the database can't be opened or upgraded; it is unchanged then */
    public void run() {
        createFolder();
        Path database = DataDirectory.database(data);
        if (deleteLeftovers()) {
            terminal.accept(Messages.onTerminal(Message.of("storage.upgrade.interrupted")));
        }
        State state = Files.exists(database) ? state() : State.ABSENT;
        if (state == State.CURRENT) {
            return;
        }
        if (state == State.BEHIND) {
            terminal.accept(Messages.onTerminal(Message.of("storage.upgrade.begun", snapshotOf(data))));
        }
        try {
            migrateCopy(state == State.BEHIND ? database : null);
            if (state != State.ABSENT) {
                keep(database);
            }
            setting.reached.accept("replace");
            Files.move(work(), database, StandardCopyOption.ATOMIC_MOVE);
            force(data, StandardOpenOption.READ);
            // H2 may have left a trace file next to the copy
            deleteLeftovers();
        } catch (IOException | SQLException | FlywayException failed) {
            deleteLeftovers();
            throw failure.migrating(state == State.BEHIND, failed);
        }
    }

    private enum State {
        ABSENT,
        /** Has some or all tables, but no rows. */
        UNUSED,
        BEHIND,
        CURRENT
    }

    private State state() {
        try (Connection database = DataDirectory.open(data)) {
            Flyway flyway = flyway(DataDirectory.databaseUrl(data));
            MigrationInfoService migrations = flyway.info();
            requireKnown(migrations);
            if (migrations.pending().length == 0 && flyway.validateWithResult().validationSuccessful) {
                return State.CURRENT;
            }
            return hasRows(database) ? State.BEHIND : State.UNUSED;
        } catch (SQLException | FlywayException unreadable) {
            throw new UserError(Message.of(
                    "storage.upgrade.unopened", DataDirectory.database(data), UpgradeFailure.reason(unreadable)));
        }
    }

    private static void requireKnown(MigrationInfoService migrations) {
        MigrationInfo newest = migrations.current();
        if (newest != null && newest.getState() == MigrationState.FUTURE_SUCCESS) {
            throw Migrations.newer(String.valueOf(newest.getVersion()));
        }
    }

    private static boolean hasRows(Connection database) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = database.getMetaData().getTables(null, "PUBLIC", null, new String[] {"BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        tables.remove(Migrations.HISTORY);
        for (String table : tables) {
            try (Statement statement = database.createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT 1 FROM \"" + table.replace("\"", "\"\"") + "\" FETCH FIRST ROW ONLY")) {
                if (row.next()) {
                    return true;
                }
            }
        }
        return false;
    }

    private void migrateCopy(@Nullable Path of) throws IOException, SQLException {
        setting.reached.accept("copy");
        if (of != null) {
            Files.copy(of, work(), StandardCopyOption.COPY_ATTRIBUTES);
        }
        String url = setting.url.apply(DataDirectory.url(data.resolve(WORK)));
        // keeps the database open: otherwise H2 would open and close the file for each of Flyway's connections
        try (Connection open = DriverManager.getConnection(url)) {
            setting.reached.accept("migrate");
            flyway(open.getMetaData().getURL()).migrate();
        }
        setting.reached.accept("flush");
        force(work(), StandardOpenOption.WRITE);
    }

    /** Keeps a snapshot of the old database without moving it: the directory must contain a database at any moment. */
    private void keep(Path database) throws IOException {
        Path kept = snapshotOf(data);
        setting.reached.accept("keep");
        Files.deleteIfExists(kept);
        try {
            Files.createLink(kept, database);
        } catch (UnsupportedOperationException | FileSystemException withoutLinks) {
            Path part = data.resolve(PART);
            Files.copy(database, part, StandardCopyOption.COPY_ATTRIBUTES);
            force(part, StandardOpenOption.WRITE);
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.setLastModifiedTime(kept, FileTime.from(clock.instant()));
    }

    private Path work() {
        return data.resolve(WORK + DataDirectory.SUFFIX);
    }

    private Flyway flyway(String url) {
        return setting.flyway
                .apply(Migrations.flyway(new DriverManagerDataSource(url), Migrations.Vendor.H2))
                .load();
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        } catch (IOException refused) {
            if (!Files.isDirectory(path)) {
                throw refused;
            }
            // Windows can't open directories, and doesn't need to flush them
        }
    }

    private void createFolder() {
        try {
            OwnerOnly.createFolder(data);
        } catch (IOException refused) {
            throw failure.unwritable();
        }
    }

    private boolean deleteLeftovers() {
        try (Stream<Path> files = Files.list(data)) {
            List<Path> leftovers = files.filter(Upgrade::isLeftover).toList();
            for (Path leftover : leftovers) {
                Files.delete(leftover);
            }
            return !leftovers.isEmpty();
        } catch (IOException refused) {
            throw failure.unwritable();
        }
    }
}
