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
 * Writes a table that spreadsheets open as they should: UTF-8 with byte order mark, every text in quotes as RFC 4180 says, and {@linkplain
 * Harmless harmless}. Numbers, moments, yes and no stand without quotes, and nothing where there is no value.
 */
public final class Csv implements RowWriter, AutoCloseable {
    private final Writer writer;
    private final CsvForm form;

    /** Does not close the stream when it is closed itself. */
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
