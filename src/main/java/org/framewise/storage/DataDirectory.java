package org.framewise.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;

/** What lies in a data directory. */
final class DataDirectory {
    /** The database's file, named by the engine. */
    static final String DATABASE = "framewise.mv.db";

    private DataDirectory() {}

    static Path database(Path data) {
        return data.resolve(DATABASE);
    }

    /** Where a running program is asked for backups, and answers. */
    static Path requests(Path data) {
        return data.resolve("backup");
    }

    /** Opens the database of a directory that no other process has open. It must be there. */
    static Connection open(Path data) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + data.resolve("framewise") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;IFEXISTS=TRUE");
    }

    /** Whether nothing but the lock lies there. */
    static boolean isEmpty(Path data) throws IOException {
        try (Stream<Path> all = Files.list(data)) {
            return all.allMatch(path -> path.endsWith("framewise.lock"));
        }
    }
}
