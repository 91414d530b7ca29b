package org.framewise.results.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as CSV that spreadsheets open correctly: UTF-8 with byte order mark, and every text quoted according
 * to RFC 4180 and made {@linkplain Harmless harmless}. Numbers, timestamps and booleans are unquoted; missing values
 * are empty.
 */
public final class Csv implements RowWriter, AutoCloseable {
    private final Writer writer;
    private final CsvForm form;

    /** Closing the writer does not close the stream. */
    public Csv(OutputStream out, CsvForm form, List<String> names) {
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.form = form;
        try {
            writer.write('\ufeff');
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        row(names.toArray());
    }

    @Override
    public void row(@Nullable Object... cells) {
        try {
            for (int column = 0; column < cells.length; column++) {
                if (column > 0) {
                    writer.write(form.separator());
                }
                writer.write(text(cells[column]));
            }
            writer.write("\r\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Number number -> number.toString().replace('.', form.decimal());
            case Boolean yes -> yes.toString();
            case Instant moment -> moment.toString();
            default -> '"' + Harmless.of(cell.toString()).replace("\"", "\"\"") + '"';
        };
    }

    @Override
    public void close() {
        try {
            writer.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
