package org.framewise.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Provides the paths in a data directory and the URL of its database, and restricts the permissions of its files. */
public final class DataDirectory {
    /** The {@code @Value} expression for the data directory; leaves placeholders in the directory's name unresolved. */
    public static final String SETTING = "#{environment.getProperty('framewise.data', T(Object))}";

    /** The suffix that H2 adds to the name of a database. */
    static final String SUFFIX = ".mv.db";

    static final String NAME = "framewise";

    static final String DATABASE = NAME + SUFFIX;

    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);

    private DataDirectory() {}

    /** Whether the data directory contains an embedded database. */
    public static boolean hasDatabase(Path data) {
        return Files.exists(database(data));
    }

    static Path database(Path data) {
        return data.resolve(DATABASE);
    }

    /** The folder for backup requests to a running program and for its answers. */
    static Path requests(Path data) {
        return data.resolve("backup");
    }

    /** The JDBC URL of the database in a data directory, whose name may contain any characters. */
    public static String databaseUrl(Path data) {
        return url(data.resolve(NAME));
    }

    /** Opens the database in a directory. The database must exist and must not be open in another process. */
    static Connection open(Path data) throws SQLException {
        return DriverManager.getConnection(databaseUrl(data) + ";IFEXISTS=TRUE");
    }

    /**
     * The JDBC URL of a database file.
     *
     * @param database the path of the file, without {@link #SUFFIX}
     */
    static String url(Path database) {
        return "jdbc:h2:" + EncodedPath.of(database) + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    }

    /** The folder with the logs. */
    public static Path logs(Path data) {
        return data.resolve("logs");
    }

    /**
     * Removes the permissions of all other accounts from a data directory and from the files that Framewise keeps
     * there. Any other files are left alone.
     *
     * @return whether any other account had permissions
     */
    public static boolean closeToOthers(Path data) {
        List<Path> kept = new ArrayList<>(List.of(logs(data), requests(data)));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(data, NAME + ".*")) {
            files.forEach(kept::add);
        } catch (IOException unreadable) {
            LOG.warn("The data directory can't be read: {}", unreadable.getMessage());
        }
        return OwnerOnly.close(data, kept);
    }

    /** The file into which a backup is extracted before it becomes the database. */
    static Path part(Path data) {
        return data.resolve(NAME + ".restoring" + SUFFIX);
    }

    /** Whether the directory contains nothing but the lock and leftovers of an interrupted start or restore. */
    static boolean isEmpty(Path data) throws IOException {
        try (Stream<Path> all = Files.list(data)) {
            return all.allMatch(
                    path -> path.endsWith("framewise.lock") || path.equals(part(data)) || Upgrade.isLeftover(path));
        }
    }
}
