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
import org.framewise.message.Message;

/** The deletions recorded in a database, to be repeated in an older copy of it. */
final class Deletions {
    /** The tables in which deletions of rows are repeated; rows that reference a deleted row are deleted by cascade. */
    private static final Set<String> TABLES = Set.of("learner", "classroom", "assignment");

    /**
     * The kind of an entry for a closed account. In the older copy, the account may still have classrooms, so it can't
     * be deleted. Its password is cleared instead, so that nobody can sign in with it.
     */
    private static final String ACCOUNT = "teacher";

    private final List<Deletion> all;

    private Deletions(List<Deletion> all) {
        this.all = all;
    }

    private record Deletion(String kind, UUID id, OffsetDateTime erasedAt) {}

    /**
     * Reads the deletions from the database in a data directory.
     *
     * @throws UserError if the database has no list of deletions, or a program is running on the directory
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
            throw new UserError(Message.of("storage.deletions.unreadable", data));
        }
    }

    /**
     * The outcome of repeating the deletions.
     *
     * @param deleted number of rows deleted from the older copy
     * @param locked number of accounts that were open in the older copy and can't be signed in to any more
     */
    record Repeated(int deleted, int locked) {}

    /** Repeats the deletions in an older copy of the database, and adds them to the deletions recorded there. */
    Repeated repeatIn(Connection database) throws SQLException {
        int deleted = 0;
        int locked = 0;
        for (Deletion deletion : all) {
            if (TABLES.contains(deletion.kind)) {
                deleted += update(database, "DELETE FROM " + deletion.kind + " WHERE id = ?", deletion.id);
            } else if (deletion.kind.equals(ACCOUNT)) {
                locked += lock(database, deletion.id);
            }
        }
        if (has(database, "ERASURE")) {
            for (Deletion deletion : all) {
                update(
                        database,
                        "MERGE INTO erasure (kind, id, erased_at) KEY (kind, id) VALUES (?, ?, ?)",
                        deletion.kind,
                        deletion.id,
                        deletion.erasedAt);
            }
        }
        return new Repeated(deleted, locked);
    }

    /** @return 1 if the account was not locked before, otherwise 0 */
    private static int lock(Connection database, UUID account) throws SQLException {
        if (has(database, "INVITATION")) {
            update(database, "DELETE FROM invitation WHERE teacher_id = ? AND used_at IS NULL", account);
        }
        return update(database, "UPDATE teacher SET password_hash = '' WHERE id = ? AND password_hash <> ''", account);
    }

    private static boolean has(Connection database, String table) throws SQLException {
        try (ResultSet tables = database.getMetaData().getTables(null, "PUBLIC", table, null)) {
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
