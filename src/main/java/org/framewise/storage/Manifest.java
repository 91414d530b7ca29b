package org.framewise.storage;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;

/**
 * The metadata of a backup.
 *
 * @param madeAt when the backup was made
 * @param schema the number of the last migration applied to the database
 * @param size the size of the database file, in bytes
 * @param sha256 the SHA-256 of the database file, in hexadecimal
 */
record Manifest(Instant madeAt, int schema, long size, String sha256) {
    static final String NAME = "manifest.properties";
    private static final String FORMAT = "framewise-backup-1";

    String text() {
        return """
                format=%s
                made-at=%s
                schema=%d
                size=%d
                sha256=%s
                """.formatted(FORMAT, madeAt, schema, size, sha256);
    }

    /** @throws IOException if the text is not a manifest */
    static Manifest parse(String text) throws IOException {
        Properties values = new Properties();
        try (Reader reader = new StringReader(text)) {
            values.load(reader);
            if (!FORMAT.equals(values.getProperty("format"))) {
                throw new IOException("another format");
            }
            return new Manifest(
                    Instant.parse(values.getProperty("made-at", "")),
                    Integer.parseInt(values.getProperty("schema", "")),
                    Long.parseLong(values.getProperty("size", "")),
                    values.getProperty("sha256", ""));
        } catch (DateTimeException | IllegalArgumentException damaged) {
            throw new IOException(damaged);
        }
    }
}
