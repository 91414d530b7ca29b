package org.framewise.results.exports;

import java.util.List;
import java.util.Map;

/** The table that documents the columns of other tables. */
public final class Codebook {
    /** A column with the name of its table. */
    public record Line(String table, Explained column) {}

    public static final List<Column<Line>> COLUMNS = List.of(
            Column.of("table", "Name of the table", "word", "never empty", Line::table),
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

    private Codebook() {}

    /** @param tables the columns of each table by its name, in the order of documentation */
    public static List<Line> of(Map<String, List<Explained>> tables) {
        return tables.entrySet().stream()
                .flatMap(table -> table.getValue().stream().map(column -> new Line(table.getKey(), column)))
                .toList();
    }
}
