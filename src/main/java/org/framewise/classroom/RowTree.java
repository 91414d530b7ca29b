package org.framewise.classroom;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
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
    private final JdbcOperations batches;
    private final Schema schema;

    RowTree(JdbcClient jdbc, JdbcOperations batches, Schema schema) {
        this.jdbc = jdbc;
        this.batches = batches;
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
        return collect(table, List.of(id)).values().iterator().next();
    }

    /** Rows with all that depend on each of them, by their ids; what depends on several of them is in the content of one. */
    Map<UUID, Content> collect(String table, List<UUID> ids) {
        Map<UUID, Content> contents = new LinkedHashMap<>();
        ids.forEach(id -> contents.put(id, new Content(new LinkedHashMap<>(), new ArrayList<>())));
        Set<List<?>> known = new HashSet<>();
        Deque<Map.Entry<String, List<Owned>>> open = new ArrayDeque<>();
        List<Owned> roots = select(table, "id", ids).stream()
                .map(row -> new Owned(UUID.fromString(text(row, "id")), row))
                .toList();
        open.add(Map.entry(table, add(contents, known, table, roots)));
        while (!open.isEmpty()) {
            Map.Entry<String, List<Owned>> parents = open.remove();
            if (parents.getValue().isEmpty()) {
                continue;
            }
            for (Schema.ForeignKey key : schema.table(parents.getKey()).children()) {
                List<Owned> children = children(key, parents.getValue());
                if (key.cascades()) {
                    open.add(Map.entry(key.child(), add(contents, known, key.child(), children)));
                } else if (key.empties()) {
                    String column = key.columns().getFirst();
                    children.forEach(child -> content(contents, child.root)
                            .references()
                            .add(new Reference(key.child(), text(child.row, "id"), column, text(child.row, column))));
                }
            }
        }
        return contents;
    }

    /** A row that is deleted along with a root. */
    private record Owned(UUID root, Map<String, @Nullable Object> row) {}

    private static Content content(Map<UUID, Content> contents, UUID root) {
        return Objects.requireNonNull(contents.get(root));
    }

    /** Several contents as one, to be put back together. */
    static Content together(Collection<Content> contents) {
        Content all = new Content(new LinkedHashMap<>(), new ArrayList<>());
        for (Content one : contents) {
            one.rows()
                    .forEach((table, rows) -> all.rows()
                            .computeIfAbsent(table, name -> new ArrayList<>())
                            .addAll(rows));
            all.references().addAll(one.references());
        }
        return all;
    }

    /** Those that were not found before. */
    private List<Owned> add(Map<UUID, Content> contents, Set<List<?>> known, String table, List<Owned> rows) {
        List<String> key = schema.table(table).key();
        List<Owned> found = rows.stream()
                .filter(one -> known.add(List.of(table, values(one.row, key))))
                .toList();
        found.forEach(one -> content(contents, one.root)
                .rows()
                .computeIfAbsent(table, name -> new ArrayList<>())
                .add(one.row));
        return found;
    }

    private List<Owned> children(Schema.ForeignKey key, List<Owned> parents) {
        Map<List<?>, UUID> roots = new HashMap<>();
        Set<@Nullable Object> first = new LinkedHashSet<>();
        parents.forEach(parent -> {
            roots.putIfAbsent(values(parent.row, key.referred()), parent.root);
            first.add(parent.row.get(key.referred().getFirst()));
        });
        String column = key.columns().getFirst();
        String type = schema.table(key.child()).columns().getOrDefault(column, "");
        List<Owned> children = new ArrayList<>();
        select(
                        key.child(),
                        column,
                        first.stream().map(value -> decode(value, type)).toList())
                .forEach(row -> {
                    UUID root = roots.get(values(row, key.columns()));
                    if (root != null) {
                        children.add(new Owned(root, row));
                    }
                });
        return children;
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
            Map<List<String>, List<Map<String, @Nullable Object>>> byColumns = new LinkedHashMap<>();
            for (Map<String, @Nullable Object> row : content.of(table)) {
                boolean whole = shape.parents().stream().allMatch(key -> isThere(key, row, there, elsewhere));
                if (whole) {
                    List<String> columns = row.keySet().stream()
                            .filter(shape.columns()::containsKey)
                            .toList();
                    byColumns
                            .computeIfAbsent(columns, filled -> new ArrayList<>())
                            .add(row);
                    there.add(List.of(table, values(row, shape.key())));
                }
            }
            byColumns.forEach((columns, rows) -> insert(shape, columns, rows));
        }
        content.references().stream()
                .collect(Collectors.groupingBy(reference ->
                        "UPDATE " + reference.table() + " SET " + reference.column() + " = ? WHERE id = ?"))
                .forEach((sql, references) -> batches.batchUpdate(
                        sql,
                        references.stream()
                                .map(one -> new Object[] {UUID.fromString(one.value()), UUID.fromString(one.id())})
                                .toList()));
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

    private void insert(Schema.Table table, List<String> columns, List<Map<String, @Nullable Object>> rows) {
        String sql = "INSERT INTO " + table.name() + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        batches.batchUpdate(
                sql,
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column ->
                                        decode(row.get(column), table.columns().getOrDefault(column, "")))
                                .toArray())
                        .toList());
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
