package org.framewise.results.exports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The tables that can be had, in the order of the sheets of a workbook. */
public enum ExportKind {
    /** A row for each attempt. */
    SCORES,
    /** A row for each response. */
    RESPONSES,
    /** A row for each item, with its statistics. */
    ITEMS,
    /** A row for each choice, with who took it. */
    CHOICES,
    /** A row for each column of the others: what it means. */
    COLUMNS;

    /** As it stands in addresses and in the names of files and sheets. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table of that name. */
    public static Optional<ExportKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
