package org.framewise.results.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook, one sheet after the other, and gives rows on as they come. Texts stand in their cells as texts: no spreadsheet
 * calculates them, and the apostrophe of {@link Harmless} keeps that so when one is saved as CSV.
 */
final class Xlsx implements AutoCloseable {
    /** What a cell takes, in UTF-16 units. */
    static final int LONGEST_TEXT = 32_767;

    private static final int ROWS_IN_MEMORY = 200;

    private final Workbook workbook;

    /** Does not close the stream when it is closed itself. */
    Xlsx(OutputStream out) {
        this.workbook = new Workbook(out, "Framewise", "1.0");
    }

    /** Writes a table as a sheet; as more than one when it has more rows than a sheet takes. */
    void sheet(ExportTable<?> table) {
        try (Sheet sheet = new Sheet(table.name(), table.names())) {
            table.write(sheet);
        }
    }

    @Override
    public void close() {
        try {
            workbook.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The text as a cell can hold it: not too long, and without signs that XML has no place for. */
    static String fit(String text) {
        String clean = text.codePoints()
                .filter(sign -> sign == '\t'
                        || sign == '\n'
                        || sign == '\r'
                        || sign >= 0x20 && (sign < 0xd800 || sign > 0xdfff) && sign != 0xfffe && sign != 0xffff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String harmless = Harmless.of(clean);
        return harmless.length() <= LONGEST_TEXT ? harmless : harmless.substring(0, LONGEST_TEXT - 1) + "…";
    }

    private final class Sheet implements RowWriter, AutoCloseable {
        private final String name;
        private final List<String> names;
        private Worksheet sheet;
        private int part = 1;
        private int row;

        Sheet(String name, List<String> names) {
            this.name = name;
            this.names = names;
            this.sheet = begin(name);
        }

        private Worksheet begin(String title) {
            Worksheet begun = workbook.newWorksheet(title);
            begun.freezePane(0, 1);
            for (int column = 0; column < names.size(); column++) {
                begun.inlineString(0, column, names.get(column));
                begun.style(0, column).bold().set();
                begun.width(column, Math.clamp(names.get(column).length() + 4L, 10, 40));
            }
            row = 1;
            return begun;
        }

        @Override
        public void row(@Nullable Object... cells) {
            try {
                if (row == Worksheet.MAX_ROWS) {
                    sheet.finish();
                    part++;
                    sheet = begin(name + " " + part);
                }
                for (int column = 0; column < cells.length; column++) {
                    cell(column, cells[column]);
                }
                row++;
                if (row % ROWS_IN_MEMORY == 0) {
                    sheet.flush();
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private void cell(int column, @Nullable Object value) {
            switch (value) {
                case null -> {}
                case Number number -> sheet.value(row, column, number);
                case Boolean yes -> sheet.value(row, column, yes);
                default -> sheet.inlineString(row, column, fit(value.toString()));
            }
        }

        @Override
        public void close() {
            try {
                sheet.finish();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
