package org.framewise.classroom;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * The tables of the database, from its metadata: columns with their types, primary keys, and foreign keys. Names are in
 * lower case.
 */
@Component
class Schema {
    private final JdbcOperations jdbc;
    private final Map<String, Table> tables = new LinkedHashMap<>();

    Schema(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A table.
     *
     * @param columns the type of each column, in lower case
     * @param key the columns of the primary key
     * @param children the foreign keys that reference it
     * @param parents its own foreign keys
     */
    record Table(
            String name,
            Map<String, String> columns,
            List<String> key,
            List<ForeignKey> children,
            List<ForeignKey> parents) {}

    /**
     * A foreign key.
     *
     * @param columns the columns in the child table
     * @param referred the columns in the parent table, in the same order
     * @param cascades whether deleting the parent row deletes the child row
     * @param empties whether deleting the parent row sets the columns to null
     */
    record ForeignKey(
            String child,
            List<String> columns,
            String parent,
            List<String> referred,
            boolean cascades,
            boolean empties) {}

    synchronized Table table(String name) {
        Table known = tables.get(name);
        if (known == null) {
            known = Objects.requireNonNull(
                    jdbc.execute((ConnectionCallback<Table>) connection -> read(connection, name)));
            tables.put(name, known);
        }
        return known;
    }

    private static Table read(Connection connection, String name) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        String stored = meta.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
        String schema = connection.getSchema();
        Map<String, String> columns = new LinkedHashMap<>();
        try (ResultSet rows = meta.getColumns(null, schema, stored, null)) {
            while (rows.next()) {
                columns.put(small(rows, "COLUMN_NAME"), small(rows, "TYPE_NAME"));
            }
        }
        Map<Short, String> key = new java.util.TreeMap<>();
        try (ResultSet rows = meta.getPrimaryKeys(null, schema, stored)) {
            while (rows.next()) {
                key.put(rows.getShort("KEY_SEQ"), small(rows, "COLUMN_NAME"));
            }
        }
        try (ResultSet exported = meta.getExportedKeys(null, schema, stored);
                ResultSet imported = meta.getImportedKeys(null, schema, stored)) {
            return new Table(name, columns, List.copyOf(key.values()), keys(exported), keys(imported));
        }
    }

    private static List<ForeignKey> keys(ResultSet rows) throws SQLException {
        Map<String, ForeignKey> keys = new LinkedHashMap<>();
        while (rows.next()) {
            String child = small(rows, "FKTABLE_NAME");
            String parent = small(rows, "PKTABLE_NAME");
            int rule = rows.getInt("DELETE_RULE");
            ForeignKey key = keys.computeIfAbsent(
                    rows.getString("FK_NAME"),
                    name -> new ForeignKey(
                            child,
                            new ArrayList<>(),
                            parent,
                            new ArrayList<>(),
                            rule == DatabaseMetaData.importedKeyCascade,
                            rule == DatabaseMetaData.importedKeySetNull));
            key.columns.add(small(rows, "FKCOLUMN_NAME"));
            key.referred.add(small(rows, "PKCOLUMN_NAME"));
        }
        return List.copyOf(keys.values());
    }

    private static String small(ResultSet rows, String column) throws SQLException {
        return rows.getString(column).toLowerCase(Locale.ROOT);
    }
}
