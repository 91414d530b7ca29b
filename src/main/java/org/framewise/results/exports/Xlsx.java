package org.framewise.results.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook sheet by sheet, streaming the rows. Text cells have the text type, so that spreadsheets don't
 * evaluate them; the apostrophes of {@link Harmless} keep it that way if a sheet is saved as CSV. Timestamps are date
 * cells with a time.
 */
final class Xlsx implements AutoCloseable {
    /** Maximum length of the text in a cell, in UTF-16 code units. */
    static final int LONGEST_TEXT = 32_767;

    private static final int ROWS_IN_MEMORY = 200;

    /** The format of timestamps. Spreadsheets show its parts in the same order in every locale. */
    private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";

    private static final int MOMENT_WIDTH = 20;

    private final Workbook workbook;
    private final ZoneId zone;

    /**
     * Closing the workbook does not close the stream.
     *
     * @param zone the time zone for timestamps, because cells store no time zone
     */
    Xlsx(OutputStream out, ZoneId zone) {
        this.zone = zone;
        this.workbook = new Workbook(out, "Framewise", "1.0");
    }

    /** Writes a table as a sheet, or as several if it exceeds the row limit of a sheet. */
    void sheet(ExportTable<?> table) {
        try (Sheet sheet = new Sheet(table)) {
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

    /**
     * Removes characters that are invalid in XML, makes the text {@linkplain Harmless harmless}, and truncates it to
     * the cell limit.
     */
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
        private final List<String> units;
        private final int fixed;
        private Worksheet sheet;
        private int part = 1;
        private int row;

        Sheet(ExportTable<?> table) {
            this.name = table.name();
            this.names = table.names();
            this.fixed = table.isAboutLearners() ? 1 : 0;
            this.units = table.columns().stream()
                    .map(column -> column.explained().unit())
                    .toList();
            this.sheet = begin(name);
        }

        private Worksheet begin(String title) {
            Worksheet begun = workbook.newWorksheet(title);
            begun.freezePane(fixed, 1);
            for (int column = 0; column < names.size(); column++) {
                begun.inlineString(0, column, names.get(column));
                begun.style(0, column).bold().set();
                int least = units.get(column).equals(Column.MOMENT) ? MOMENT_WIDTH : 10;
                begun.width(column, Math.clamp(names.get(column).length() + 4L, least, 40));
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
                case Instant moment -> {
                    sheet.value(row, column, LocalDateTime.ofInstant(moment, zone));
                    sheet.style(row, column).format(MOMENT).set();
                }
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
