package org.framewise.classroom;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a row, with all rows that would be deleted along with it, into a text and puts them back. It follows the foreign keys that the schema
 * has, so that a table that is added later goes along as well. A change of the schema in between loses no more than columns that are gone.
 */
@Component
class RowTree {
    private static final int BATCH = 500;
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Content> CONTENT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Schema schema;

    RowTree(JdbcClient jdbc, Schema schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    /**
     * Rows by their table, and references that are emptied when the rows are deleted.
     *
     * @param rows each with its columns and values; times are in ISO 8601
     */
    record Content(Map<String, List<Map<String, @Nullable Object>>> rows, List<Reference> references) {
        List<Map<String, @Nullable Object>> of(String table) {
            return rows.getOrDefault(table, List.of());
        }
    }

    /** A column that refers to a row that is deleted, in a row that stays. */
    record Reference(String table, String id, String column, String value) {}

    static String write(Content content) {
        return JSON.writeValueAsString(content);
    }

    static Content read(String text) {
        return JSON.readValue(text, CONTENT);
    }

    /** The row with that id and all that depend on it. */
    Content collect(String table, UUID id) {
        Map<String, Map<List<?>, Map<String, @Nullable Object>>> found = new LinkedHashMap<>();
        List<Reference> references = new ArrayList<>();
        Deque<Map.Entry<String, List<Map<String, @Nullable Object>>>> open = new ArrayDeque<>();
        open.add(Map.entry(table, add(found, table, select(table, "id", List.of(id)))));
        while (!open.isEmpty()) {
            Map.Entry<String, List<Map<String, @Nullable Object>>> parents = open.remove();
            if (parents.getValue().isEmpty()) {
                continue;
            }
            for (Schema.ForeignKey key : schema.table(parents.getKey()).children()) {
                List<Map<String, @Nullable Object>> children = children(key, parents.getValue());
                if (key.cascades()) {
                    open.add(Map.entry(key.child(), add(found, key.child(), children)));
                } else if (key.empties()) {
                    String column = key.columns().getFirst();
                    children.forEach(child ->
                            references.add(new Reference(key.child(), text(child, "id"), column, text(child, column))));
                }
            }
        }
        Map<String, List<Map<String, @Nullable Object>>> rows = new LinkedHashMap<>();
        found.forEach((name, byKey) -> rows.put(name, List.copyOf(byKey.values())));
        return new Content(rows, references);
    }

    /** Those that were not found before. */
    private List<Map<String, @Nullable Object>> add(
            Map<String, Map<List<?>, Map<String, @Nullable Object>>> found,
            String table,
            List<Map<String, @Nullable Object>> rows) {
        Map<List<?>, Map<String, @Nullable Object>> known = found.computeIfAbsent(table, name -> new LinkedHashMap<>());
        List<String> key = schema.table(table).key();
        return rows.stream()
                .filter(row -> known.putIfAbsent(values(row, key), row) == null)
                .toList();
    }

    private List<Map<String, @Nullable Object>> children(
            Schema.ForeignKey key, List<Map<String, @Nullable Object>> parents) {
        Set<List<?>> referred =
                parents.stream().map(row -> values(row, key.referred())).collect(Collectors.toSet());
        Set<@Nullable Object> first = parents.stream()
                .map(row -> row.get(key.referred().getFirst()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String column = key.columns().getFirst();
        String type = schema.table(key.child()).columns().getOrDefault(column, "");
        return select(
                        key.child(),
                        column,
                        first.stream().map(value -> decode(value, type)).toList())
                .stream()
                .filter(row -> referred.contains(values(row, key.columns())))
                .toList();
    }

    private List<Map<String, @Nullable Object>> select(String table, String column, List<?> values) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int from = 0; from < values.size(); from += BATCH) {
            jdbc.sql("SELECT * FROM " + table + " WHERE " + column + " IN (:values)")
                    .param("values", values.subList(from, Math.min(from + BATCH, values.size())))
                    .query()
                    .listOfRows()
                    .forEach(row -> rows.add(encoded(row)));
        }
        return rows;
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

    private static @Nullable Object decode(@Nullable Object value, String type) {
        if (!(value instanceof String text)) {
            return value;
        }
        if (type.equals("uuid")) {
            return UUID.fromString(text);
        }
        if (type.startsWith("timestamp")) {
            return OffsetDateTime.parse(text);
        }
        return type.equals("date") ? LocalDate.parse(text) : text;
    }

    /**
     * Puts the rows back. A row that refers to something that is gone by now is left out, with all that depend on it.
     *
     * @throws org.springframework.dao.DuplicateKeyException when something else has taken a value that is unique
     */
    void putBack(Content content) {
        Set<List<?>> there = new HashSet<>();
        Map<List<?>, Boolean> elsewhere = new HashMap<>();
        for (String table : parentsFirst(content.rows().keySet())) {
            Schema.Table shape = schema.table(table);
            for (Map<String, @Nullable Object> row : content.of(table)) {
                boolean whole = shape.parents().stream().allMatch(key -> isThere(key, row, there, elsewhere));
                if (whole) {
                    insert(shape, row);
                    there.add(List.of(table, values(row, shape.key())));
                }
            }
        }
        for (Reference reference : content.references()) {
            jdbc.sql("UPDATE " + reference.table() + " SET " + reference.column() + " = :value WHERE id = :id")
                    .param("value", UUID.fromString(reference.value()))
                    .param("id", UUID.fromString(reference.id()))
                    .update();
        }
    }

    private boolean isThere(
            Schema.ForeignKey key,
            Map<String, @Nullable Object> row,
            Set<List<?>> there,
            Map<List<?>, Boolean> elsewhere) {
        List<?> values = values(row, key.columns());
        if (values.contains(null)) {
            return true;
        }
        List<?> parent = List.of(key.parent(), values);
        return there.contains(parent) || elsewhere.computeIfAbsent(parent, asked -> exists(key, values));
    }

    private boolean exists(Schema.ForeignKey key, List<?> values) {
        Map<String, String> types = schema.table(key.parent()).columns();
        String condition =
                key.referred().stream().map(column -> column + " = :" + column).collect(Collectors.joining(" AND "));
        JdbcClient.StatementSpec query = jdbc.sql("SELECT COUNT(*) FROM " + key.parent() + " WHERE " + condition);
        for (int i = 0; i < values.size(); i++) {
            String column = key.referred().get(i);
            query = query.param(column, decode(values.get(i), types.getOrDefault(column, "")));
        }
        return query.query(Long.class).single() > 0;
    }

    private void insert(Schema.Table table, Map<String, @Nullable Object> row) {
        List<String> columns =
                row.keySet().stream().filter(table.columns()::containsKey).toList();
        JdbcClient.StatementSpec insert = jdbc.sql("INSERT INTO " + table.name() + " (" + String.join(", ", columns)
                + ") VALUES (:" + String.join(", :", columns) + ")");
        for (String column : columns) {
            insert =
                    insert.param(column, decode(row.get(column), table.columns().getOrDefault(column, "")));
        }
        insert.update();
    }

    private List<String> parentsFirst(Collection<String> names) {
        Set<String> open = new LinkedHashSet<>(names);
        List<String> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            String next = open.stream()
                    .filter(name -> schema.table(name).parents().stream()
                            .noneMatch(key -> !key.parent().equals(name) && open.contains(key.parent())))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("foreign keys in a circle: " + open));
            open.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static List<?> values(Map<String, @Nullable Object> row, List<String> columns) {
        List<@Nullable Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(row.get(column)));
        return values;
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return String.valueOf(row.get(column));
    }
}
