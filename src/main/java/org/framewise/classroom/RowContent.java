package org.framewise.classroom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The content of a bin entry: the deleted rows by table, and the references to them that were set to null. Stored as
 * JSON.
 *
 * @param rows the deleted rows by table; each row maps columns to values, with times in ISO 8601
 */
record RowContent(Map<String, List<Map<String, @Nullable Object>>> rows, List<Reference> references) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<RowContent> TYPE = new TypeReference<>() {};

    /** Creates a mutable instance without rows. */
    static RowContent empty() {
        return new RowContent(new LinkedHashMap<>(), new ArrayList<>());
    }

    /** A column that refers to a deleted row, in a row that stays. */
    record Reference(String table, String id, String column, String value) {}

    List<Map<String, @Nullable Object>> of(String table) {
        return rows.getOrDefault(table, List.of());
    }

    void add(String table, List<Map<String, @Nullable Object>> more) {
        rows.computeIfAbsent(table, name -> new ArrayList<>()).addAll(more);
    }

    String write() {
        return JSON.writeValueAsString(this);
    }

    static RowContent read(String text) {
        return JSON.readValue(text, TYPE);
    }

    /** Merges several contents, for restoring them together. */
    static RowContent together(Collection<RowContent> contents) {
        RowContent all = empty();
        for (RowContent one : contents) {
            one.rows.forEach(all::add);
            all.references.addAll(one.references);
        }
        return all;
    }

    /** The values of these columns in a row, in the order of {@code columns}. */
    static List<?> values(Map<String, @Nullable Object> row, List<String> columns) {
        List<@Nullable Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(row.get(column)));
        return values;
    }
}
