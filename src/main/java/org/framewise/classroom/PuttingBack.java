package org.framewise.classroom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts rows back that a {@link RowTree} has collected. A change of the schema in between loses no more than columns that are gone. */
@Component
class PuttingBack {
    private final AnyTable tables;
    private final Schema schema;

    PuttingBack(AnyTable tables, Schema schema) {
        this.tables = tables;
        this.schema = schema;
    }

    /**
     * Puts the rows back. A row that refers to something that is gone by now is left out, with all that depend on it.
     *
     * @throws org.springframework.dao.DuplicateKeyException when something else has taken a value that is unique
     */
    void putBack(RowContent content) {
        Set<List<?>> there = new HashSet<>();
        Map<List<?>, Boolean> elsewhere = new HashMap<>();
        for (String name : parentsFirst(content.rows().keySet())) {
            Schema.Table shape = schema.table(name);
            Map<List<String>, List<Map<String, @Nullable Object>>> byColumns = new LinkedHashMap<>();
            for (Map<String, @Nullable Object> row : content.of(name)) {
                boolean whole = shape.parents().stream().allMatch(key -> isThere(key, row, there, elsewhere));
                if (whole) {
                    List<String> columns = row.keySet().stream()
                            .filter(shape.columns()::containsKey)
                            .toList();
                    byColumns
                            .computeIfAbsent(columns, filled -> new ArrayList<>())
                            .add(row);
                    there.add(List.of(name, RowContent.values(row, shape.key())));
                }
            }
            byColumns.forEach((columns, rows) -> tables.insert(shape, columns, rows));
        }
        tables.restore(content.references());
    }

    private boolean isThere(
            Schema.ForeignKey key,
            Map<String, @Nullable Object> row,
            Set<List<?>> there,
            Map<List<?>, Boolean> elsewhere) {
        List<?> values = RowContent.values(row, key.columns());
        if (values.contains(null)) {
            return true;
        }
        List<?> parent = List.of(key.parent(), values);
        return there.contains(parent)
                || elsewhere.computeIfAbsent(
                        parent, asked -> tables.exists(schema.table(key.parent()), key.referred(), values));
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
}
