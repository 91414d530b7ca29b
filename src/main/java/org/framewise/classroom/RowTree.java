package org.framewise.classroom;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Collects a row with all rows that a cascading delete would remove, and restores them. Follows the foreign keys in the
 * schema, so that tables added later are included automatically. If the schema changes between deleting and restoring,
 * only the values of dropped columns are lost.
 */
@Component
class RowTree {
    private final AnyTable tables;
    private final Schema schema;

    RowTree(AnyTable tables, Schema schema) {
        this.tables = tables;
        this.schema = schema;
    }

    /** The row with this id and all dependent rows. */
    RowContent collect(String name, UUID id) {
        return collect(name, List.of(id)).values().iterator().next();
    }

    /**
     * The content for each of several rows with all dependent rows, by id; a row that depends on more than one of them
     * is included once.
     */
    Map<UUID, RowContent> collect(String name, List<UUID> ids) {
        Map<UUID, RowContent> contents = new LinkedHashMap<>();
        ids.forEach(id -> contents.put(id, RowContent.empty()));
        Set<List<?>> known = new HashSet<>();
        Deque<Map.Entry<String, List<Owned>>> open = new ArrayDeque<>();
        List<Owned> roots = tables.select(schema.table(name), "id", ids).stream()
                .map(row -> new Owned(UUID.fromString(text(row, "id")), row))
                .toList();
        open.add(Map.entry(name, add(contents, known, name, roots)));
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
                            .add(new RowContent.Reference(
                                    key.child(), text(child.row, "id"), column, text(child.row, column))));
                }
            }
        }
        return contents;
    }

    /** A row that is deleted along with a root. */
    private record Owned(UUID root, Map<String, @Nullable Object> row) {}

    private static RowContent content(Map<UUID, RowContent> contents, UUID root) {
        return Objects.requireNonNull(contents.get(root));
    }

    /** Adds rows that were not found before, and returns them. */
    private List<Owned> add(Map<UUID, RowContent> contents, Set<List<?>> known, String name, List<Owned> rows) {
        List<String> key = schema.table(name).key();
        List<Owned> found = rows.stream()
                .filter(one -> known.add(List.of(name, RowContent.values(one.row, key))))
                .toList();
        found.forEach(one -> content(contents, one.root).add(name, List.of(one.row)));
        return found;
    }

    private List<Owned> children(Schema.ForeignKey key, List<Owned> parents) {
        Map<List<?>, UUID> roots = new HashMap<>();
        Set<@Nullable Object> first = new LinkedHashSet<>();
        parents.forEach(parent -> {
            roots.putIfAbsent(RowContent.values(parent.row, key.referred()), parent.root);
            first.add(parent.row.get(key.referred().getFirst()));
        });
        List<Owned> children = new ArrayList<>();
        tables.select(schema.table(key.child()), key.columns().getFirst(), new ArrayList<>(first))
                .forEach(row -> {
                    UUID root = roots.get(RowContent.values(row, key.columns()));
                    if (root != null) {
                        children.add(new Owned(root, row));
                    }
                });
        return children;
    }

    /**
     * Restores the rows. Leaves out rows that refer to a row that no longer exists, and all rows that depend on them.
     *
     * @throws org.springframework.dao.DuplicateKeyException if a unique value is taken
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

    private static String text(Map<String, @Nullable Object> row, String column) {
        return String.valueOf(row.get(column));
    }
}
