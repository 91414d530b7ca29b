package org.framewise.classroom;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes rows of any table described by {@link Schema}, with JSON-compatible values. */
@Component
class AnyTable extends SqlTable {
    private static final int BATCH = 500;

    private final JdbcOperations batches;

    AnyTable(JdbcClient jdbc, JdbcOperations batches) {
        super(jdbc);
        this.batches = batches;
    }

    /** The rows with one of these (encoded) values in a column. */
    List<Map<String, @Nullable Object>> select(Schema.Table table, String column, List<?> values) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        List<?> wanted =
                values.stream().map(value -> decode(table, column, value)).toList();
        for (int from = 0; from < wanted.size(); from += BATCH) {
            jdbc.sql("SELECT * FROM " + table.name() + " WHERE " + column + " IN (:values)")
                    .param("values", wanted.subList(from, Math.min(from + BATCH, wanted.size())))
                    .query()
                    .listOfRows()
                    .forEach(row -> rows.add(encoded(row)));
        }
        return rows;
    }

    /** Whether there is a row with these values in these columns. */
    boolean exists(Schema.Table table, List<String> columns, List<?> values) {
        String condition =
                columns.stream().map(column -> column + " = :" + column).collect(Collectors.joining(" AND "));
        JdbcClient.StatementSpec query = jdbc.sql("SELECT COUNT(*) FROM " + table.name() + " WHERE " + condition);
        for (int i = 0; i < values.size(); i++) {
            query = query.param(columns.get(i), decode(table, columns.get(i), values.get(i)));
        }
        return query.query(Long.class).single() > 0;
    }

    /** Inserts the rows with the given columns. */
    void insert(Schema.Table table, List<String> columns, List<Map<String, @Nullable Object>> rows) {
        String sql = "INSERT INTO " + table.name() + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        batches.batchUpdate(
                sql,
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> decode(table, column, row.get(column)))
                                .toArray())
                        .toList());
    }

    /** Restores references that were set to null. */
    void restore(List<RowContent.Reference> emptied) {
        emptied.stream()
                .collect(Collectors.groupingBy(reference ->
                        "UPDATE " + reference.table() + " SET " + reference.column() + " = ? WHERE id = ?"))
                .forEach((sql, references) -> batches.batchUpdate(
                        sql,
                        references.stream()
                                .map(one -> new Object[] {UUID.fromString(one.value()), UUID.fromString(one.id())})
                                .toList()));
    }

    /** @param table the name of a table, not necessarily one described by {@link Schema} */
    void delete(String table, UUID id) {
        jdbc.sql("DELETE FROM " + table + " WHERE id = :id").param("id", id).update();
    }

    private static Map<String, @Nullable Object> encoded(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> encoded = new TreeMap<>();
        row.forEach((column, value) -> encoded.put(column.toLowerCase(Locale.ROOT), encode(value)));
        return encoded;
    }

    private static @Nullable Object encode(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Boolean truth -> truth;
            case Timestamp time -> time.toInstant().atOffset(ZoneOffset.UTC).toString();
            case Date day -> day.toLocalDate().toString();
            case Object other -> other.toString();
        };
    }

    private static @Nullable Object decode(Schema.Table table, String column, @Nullable Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        String type = table.columns().getOrDefault(column, "");
        if (type.equals("uuid")) {
            return UUID.fromString(text);
        }
        if (type.startsWith("timestamp")) {
            return OffsetDateTime.parse(text);
        }
        return type.equals("date") ? LocalDate.parse(text) : text;
    }
}
