package org.framewise.results.exports;

import java.util.List;
import java.util.function.Consumer;

/**
 * A table for a file.
 *
 * @param name as it stands in the name of the file or of the sheet
 * @param rows gives one row after the other, so that none must be kept
 */
public record ExportTable<R>(String name, List<Column<R>> columns, Consumer<Consumer<R>> rows) {
    public ExportTable {
        columns = List.copyOf(columns);
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** Whether each row is about somebody, whose name then stands first. */
    boolean isAboutLearners() {
        return columns.getFirst().name().equals(Column.LEARNER);
    }

    public void write(RowWriter out) {
        rows.accept(row -> out.row(columns.stream()
                .<Object>map(column -> column.value().apply(row))
                .toArray()));
    }
}
