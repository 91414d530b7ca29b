package org.framewise.storage;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.framewise.message.Message;
import org.jspecify.annotations.Nullable;

/** Copies the rows of all tables from one database to another database that has the same tables without any rows. */
final class TableCopy {
    private static final int BATCH = 1000;

    private final Connection from;
    private final Connection to;

    TableCopy(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Copies everything in one transaction, and compares the row counts before committing.
     *
     * @return the number of rows by table
     * @throws UserError if a table of the target has rows or the counts differ; the target has no new rows in that case
     */
    Map<String, Long> all() throws SQLException {
        to.setAutoCommit(false);
        try {
            Set<String> tables = inOrder();
            requireEmpty(tables);
            Map<String, Long> rows = new LinkedHashMap<>();
            for (String table : tables) {
                copy(table);
                rows.put(table, count(from, table));
                if (count(to, table) != count(from, table)) {
                    throw new UserError(Message.of("storage.move.rows", table));
                }
            }
            to.commit();
            return rows;
        } finally {
            to.rollback();
        }
    }

    /** The tables, ordered so that each table comes after the tables that its foreign keys reference. */
    private Set<String> inOrder() throws SQLException {
        Set<String> all = tables();
        Set<String> ordered = new LinkedHashSet<>();
        while (ordered.size() < all.size()) {
            int before = ordered.size();
            for (String table : all) {
                Set<String> needed = references(table);
                needed.remove(table);
                if (ordered.containsAll(needed)) {
                    ordered.add(table);
                }
            }
            if (ordered.size() == before) {
                throw new IllegalStateException("tables that refer to each other in a circle: " + all);
            }
        }
        return ordered;
    }

    private Set<String> tables() throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet rows =
                from.getMetaData().getTables(null, "PUBLIC", null, new String[] {"BASE TABLE", "TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        names.remove(Migrations.HISTORY);
        return names;
    }

    private Set<String> references(String table) throws SQLException {
        DatabaseMetaData about = from.getMetaData();
        Set<String> names = new TreeSet<>();
        try (ResultSet rows = about.getImportedKeys(null, "PUBLIC", table.toUpperCase(Locale.ROOT))) {
            while (rows.next()) {
                names.add(rows.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /** Locks the tables against writes until the end of the transaction, and checks that they are empty. */
    private void requireEmpty(Set<String> tables) throws SQLException {
        try (Statement statement = to.createStatement()) {
            statement.execute("LOCK TABLE " + String.join(", ", tables) + " IN EXCLUSIVE MODE");
        }
        for (String table : tables) {
            if (count(to, table) > 0) {
                throw new UserError(Message.of("storage.move.not-empty", table));
            }
        }
    }

    private static long count(Connection database, String table) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void copy(String table) throws SQLException {
        try (Statement reading = from.createStatement();
                ResultSet rows = reading.executeQuery("SELECT * FROM " + table)) {
            ResultSetMetaData columns = rows.getMetaData();
            try (PreparedStatement writing = to.prepareStatement(insert(table, columns))) {
                int waiting = 0;
                while (rows.next()) {
                    for (int column = 1; column <= columns.getColumnCount(); column++) {
                        writing.setObject(column, value(rows, column, columns.getColumnType(column)));
                    }
                    writing.addBatch();
                    if (++waiting % BATCH == 0) {
                        writing.executeBatch();
                    }
                }
                writing.executeBatch();
            }
        }
    }

    private static String insert(String table, ResultSetMetaData columns) throws SQLException {
        int count = columns.getColumnCount();
        String names = String.join(
                ", ",
                IntStream.rangeClosed(1, count)
                        .mapToObj(column -> name(columns, column))
                        .collect(Collectors.toList()));
        return "INSERT INTO " + table + " (" + names + ") VALUES (" + String.join(", ", Collections.nCopies(count, "?"))
                + ")";
    }

    private static String name(ResultSetMetaData columns, int column) {
        try {
            return columns.getColumnName(column).toLowerCase(Locale.ROOT);
        } catch (SQLException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static @Nullable Object value(ResultSet row, int column, int type) throws SQLException {
        return switch (type) {
            case Types.CLOB, Types.LONGVARCHAR -> row.getString(column);
            case Types.TIMESTAMP_WITH_TIMEZONE -> row.getObject(column, OffsetDateTime.class);
            case Types.DATE -> row.getObject(column, LocalDate.class);
            case Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> row.getBytes(column);
            default -> row.getObject(column);
        };
    }
}
