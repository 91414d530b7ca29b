package org.framewise.results;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table that spreadsheets open as they should: UTF-8 with byte order mark, quoted as RFC 4180 says, and no cell
 * that a spreadsheet would take for a formula.
 */
final class Csv implements AutoCloseable {
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private final CSVPrinter printer;

    /** Does not close the stream when it is closed itself. */
    Csv(OutputStream out, List<String> names) {
        try {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\ufeff');
            printer = new CSVPrinter(writer, CSVFormat.RFC4180);
            row(names.stream().map(name -> (Object) name).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Writes a row.
     *
     * @param cells texts, numbers and absent values; numbers are written as they are, texts are made harmless
     */
    void row(List<? extends @Nullable Object> cells) {
        try {
            for (Object cell : cells) {
                printer.print(cell instanceof Number || cell == null ? cell : harmless(cell.toString()));
            }
            printer.println();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The text, with an apostrophe before it if a spreadsheet would take it for a formula. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** A number with at most that many digits after the point and no more than it needs. */
    static BigDecimal number(double value, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return new BigDecimal(rounded.toPlainString());
    }

    @Override
    public void close() {
        try {
            printer.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
