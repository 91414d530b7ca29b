package org.framewise.results.exports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The tables available for export, in the order of the sheets in a workbook. */
public enum ExportKind {
    /** One row for each attempt. */
    SCORES,
    /** One row for each response. */
    RESPONSES,
    /** One row for each item, with its statistics. */
    ITEMS,
    /** One row for each choice, with the shares of learners who selected it. */
    CHOICES,
    /** One row for each column of the other tables, with its meaning. */
    COLUMNS;

    /** The name used in URLs and in the names of files and sheets. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table with this name; empty if there is none. */
    public static Optional<ExportKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
