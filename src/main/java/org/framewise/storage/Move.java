package org.framewise.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.framewise.message.Message;
import org.framewise.message.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** Implements {@code ./run migrate-from-h2 FILE}: moves an installation from a data directory to PostgreSQL. */
public final class Move {
    private final DataSource target;

    /**
     * @param url the JDBC URL of the target database, which must be empty
     * @param password null if the server doesn't require one
     */
    public Move(String url, @Nullable String password) {
        DriverManagerDataSource source = new DriverManagerDataSource(url);
        if (password != null) {
            source.setPassword(password);
        }
        target = source;
    }

    /**
     * Copies every table to the target in a single transaction. Doesn't change the file.
     *
     * @param file a backup, or the database file of a stopped program
     * @return the message to print on success
     * @throws UserError if the move fails, in which case the target has no new rows
     */
    public String moveFrom(Path file) {
        Path work = null;
        try {
            work = Files.createTempDirectory("framewise-move");
            unpack(file.toAbsolutePath(), work);
            return copy(work);
        } catch (IOException noRoom) {
            throw new UserError(
                    Message.of("storage.move.no-room", file, String.valueOf(System.getProperty("java.io.tmpdir"))));
        } finally {
            delete(work);
        }
    }

    private static void unpack(Path file, Path work) throws IOException {
        Path database = DataDirectory.database(work);
        if (!file.toString().endsWith(".mv.db")) {
            BackupFile.extract(file, database);
            return;
        }
        if (!Files.isReadable(file)) {
            throw new UserError(Message.of("storage.backup.unreadable", file));
        }
        Files.copy(file, database);
    }

    private String copy(Path work) {
        try (Connection from = DataDirectory.open(work)) {
            Migrations.requireKnown(Migrations.of(from));
            Migrations.run(new DriverManagerDataSource(DataDirectory.databaseUrl(work)), Migrations.Vendor.H2);
            prepareTarget();
            try (Connection to = target.getConnection()) {
                Map<String, Long> copied = new TableCopy(from, to).all();
                return Messages.onTerminal(Message.of(
                        "storage.move.done",
                        copied.getOrDefault("learner", 0L),
                        copied.getOrDefault("attempt", 0L),
                        copied.getOrDefault("response", 0L)));
            }
        } catch (SQLException failed) {
            throw new UserError(Message.of("storage.move.failed", firstLine(failed)));
        }
    }

    private void prepareTarget() throws SQLException {
        try (Connection reachable = target.getConnection()) {
            reachable.getMetaData().getDatabaseProductName();
        }
        try {
            Migrations.run(target, Migrations.Vendor.POSTGRESQL);
        } catch (FlywayException notOurs) {
            throw new UserError(Message.of("storage.move.other", firstLine(notOurs)));
        }
    }

    private static String firstLine(Exception failure) {
        String line = String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        return line.endsWith(".") ? line : line + ".";
    }

    private static void delete(@Nullable Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException stillOpen) {
            // try again to delete the database when the process ends
            if (folder != null) {
                DataDirectory.database(folder).toFile().deleteOnExit();
            }
        }
    }
}
