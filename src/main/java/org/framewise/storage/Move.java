package org.framewise.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** {@code ./run migrate-from-h2 FILE}: moves an installation from a data directory to PostgreSQL. */
public final class Move {
    private final DataSource target;

    /** @param url of the database that gets everything; it must be empty */
    public Move(String url, @Nullable String password) {
        DriverManagerDataSource source = new DriverManagerDataSource(url);
        if (password != null) {
            source.setPassword(password);
        }
        target = source;
    }

    /**
     * Copies every table, all in one transaction. The file is only read.
     *
     * @param file a backup, or the database's file of a stopped program
     * @return what to say when it is done
     * @throws UserError when it can't be done; then no row is in the target
     */
    public String source(Path file) {
        Path work = null;
        try {
            work = Files.createTempDirectory("framewise-move");
            unpack(file.toAbsolutePath(), work);
            return copy(work);
        } catch (IOException noRoom) {
            throw new UserError(
                    "There is no room for a copy of " + file + " in " + System.getProperty("java.io.tmpdir")
                            + ". Make some, or name another place: JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR. Nothing was changed.");
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
            throw new UserError("The file " + file + " is not there or can't be read. Nothing was changed.");
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
                return "Everything is in the new database: " + copied.getOrDefault("learner", 0L) + " learners, "
                        + copied.getOrDefault("attempt", 0L) + " attempts, " + copied.getOrDefault("response", 0L)
                        + " responses; every table has as many rows as before. Start Framewise with ./run --database URL.";
            }
        } catch (SQLException failed) {
            throw new UserError(
                    "The data could not be moved: " + firstLine(failed) + " Nothing is in the new database.");
        }
    }

    private void prepareTarget() throws SQLException {
        try (Connection reachable = target.getConnection()) {
            reachable.getMetaData().getDatabaseProductName();
        }
        try {
            Migrations.run(target, Migrations.Vendor.POSTGRESQL);
        } catch (FlywayException notOurs) {
            throw new UserError("The database holds something else, or is another version's: " + firstLine(notOurs)
                    + " Make an empty one: createdb framewise. Nothing was changed.");
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
            // at the latest when the process ends
            if (folder != null) {
                DataDirectory.database(folder).toFile().deleteOnExit();
            }
        }
    }
}
