package org.framewise.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What was deleted in a database, to be deleted again in an older state of it. */
final class Deletions {
    /** Tables whose rows can be deleted again; whatever refers to them goes along. */
    private static final Set<String> TABLES = Set.of("learner", "classroom", "assignment");

    private final List<Deletion> all;

    private Deletions(List<Deletion> all) {
        this.all = all;
    }

    private record Deletion(String kind, UUID id, OffsetDateTime erasedAt) {}

    /**
     * Reads the list in a data directory.
     *
     * @throws Trouble when there is none, or a program runs on it
     */
    static Deletions of(Path data) {
        List<Deletion> found = new ArrayList<>();
        try (Connection database = DataDirectory.open(data);
                PreparedStatement statement = database.prepareStatement("""
                        SELECT kind, id, erased_at FROM erasure
                        UNION ALL SELECT kind, root_id, deleted_at FROM bin ORDER BY 3, 2""");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(new Deletion(
                        rows.getString(1), rows.getObject(2, UUID.class), rows.getObject(3, OffsetDateTime.class)));
            }
            return new Deletions(found);
        } catch (SQLException unreadable) {
            throw new Trouble(
                    "The list of deletions in " + data
                            + " can't be read. Is a Framewise running on it, or is it from an older version? Nothing was changed.");
        }
    }

    /**
     * Deletes in a database what is on the list, and takes the list over.
     *
     * @return how many of the things on the list were there
     */
    int repeatIn(Connection database) throws SQLException {
        int gone = 0;
        for (Deletion deletion : all) {
            if (TABLES.contains(deletion.kind)) {
                gone += update(database, "DELETE FROM " + deletion.kind + " WHERE id = ?", deletion.id);
            }
        }
        if (knowsDeletions(database)) {
            for (Deletion deletion : all) {
                update(
                        database,
                        "MERGE INTO erasure (kind, id, erased_at) KEY (kind, id) VALUES (?, ?, ?)",
                        deletion.kind,
                        deletion.id,
                        deletion.erasedAt);
            }
        }
        return gone;
    }

    private static boolean knowsDeletions(Connection database) throws SQLException {
        try (ResultSet tables = database.getMetaData().getTables(null, "PUBLIC", "ERASURE", null)) {
            return tables.next();
        }
    }

    private static int update(Connection database, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
