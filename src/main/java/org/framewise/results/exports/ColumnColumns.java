package org.framewise.results.exports;

import java.util.Arrays;
import java.util.List;

/** The columns of the table that explains the columns of the others. */
final class ColumnColumns {
    record Line(ExportKind table, Explained column) {}

    static final List<Column<Line>> ALL = List.of(
            Column.of("table", "Name of the table", "word", "never empty", line -> line.table.id()),
            Column.of("column", "Name of the column", "word", "never empty", line -> line.column.name()),
            Column.of("meaning", "What stands there", "text", "never empty", line -> line.column.meaning()),
            Column.of(
                    "unit", "What is counted, or the kind of text", "text", "never empty", line -> line.column.unit()),
            Column.of(
                    "range",
                    "The values that can stand there, and when none does",
                    "text",
                    "never empty",
                    line -> line.column.range()));

    private ColumnColumns() {}

    static List<Line> rows() {
        return Arrays.stream(ExportKind.values())
                .filter(kind -> kind != ExportKind.COLUMNS)
                .flatMap(kind -> Exports.explained(kind).stream().map(column -> new Line(kind, column)))
                .toList();
    }
}
