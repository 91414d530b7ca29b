package org.framewise.results.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes a table that spreadsheets open as they should: UTF-8 with byte order mark, commas, quoted as RFC 4180 says. */
final class Csv implements RowWriter, AutoCloseable {
    private final CSVPrinter printer;

    /** Does not close the stream when it is closed itself. */
    Csv(OutputStream out, List<String> names) {
        try {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\ufeff');
            printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        row(names.toArray());
    }

    @Override
    public void row(@Nullable Object... cells) {
        try {
            for (Object cell : cells) {
                printer.print(cell instanceof Number || cell == null ? cell : Harmless.of(cell.toString()));
            }
            printer.println();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
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
