package org.framewise.results.exports;

import java.util.List;
import java.util.function.Consumer;

/**
 * A table to export.
 *
 * @param name used in the name of the file or sheet
 * @param rows passes the rows to a consumer one by one, so that they need not be held in memory
 */
public record ExportTable<R>(String name, List<Column<R>> columns, Consumer<Consumer<R>> rows) {
    public ExportTable {
        columns = List.copyOf(columns);
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** Whether each row is about a learner; the first column then contains the learner's nickname. */
    boolean isAboutLearners() {
        return columns.getFirst().name().equals(Column.LEARNER);
    }

    public void write(RowWriter out) {
        rows.accept(row -> out.row(columns.stream()
                .<Object>map(column -> column.value().apply(row))
                .toArray()));
    }
}
