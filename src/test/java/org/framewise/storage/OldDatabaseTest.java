package org.framewise.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Opens database files that earlier H2 versions wrote. H2 doesn't guarantee that it opens files of earlier series. The
 * files have the tables up to migration 47; one was left by a program that was stopped cleanly, the other by a program
 * that was killed right after its last commit.
 */
class OldDatabaseTest {
    private static final String WRITTEN =
            "The headline says “grab”; the text doesn't. 📰 ".repeat(40).strip();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"h2-2.3.232-stopped", "h2-2.3.232-killed"})
    void aFileOfAnOlderH2IsMigratedWithoutLossAndWritable(String old) throws IOException {
        Path data = unpacked(old);

        new Upgrade(data, Clock.systemUTC(), sentence -> {}).run();

        assertThat(Upgrade.snapshotOf(data)).exists();
        try (Installation at = new Installation(data)) {
            assertHoldsWhatWasWritten(JdbcClient.create(at.source));
            at.oneMore("Ben");
        }

        try (Installation again = new Installation(data)) {
            JdbcClient jdbc = JdbcClient.create(again.source);
            assertHoldsWhatWasWritten(jdbc);
            assertThat(again.responses()).hasSize(6).anyMatch(response -> response.startsWith("Ben A-2 "));
            assertThat(jdbc.sql("SELECT MAX(\"version\") FROM \"flyway_schema_history\"")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(Migrations.newest());
        }
    }

    private static void assertHoldsWhatWasWritten(JdbcClient jdbc) {
        assertThat(Installation.responses(jdbc))
                .contains(
                        "Ada A-1 {\"type\":\"choice\",\"choice\":\"a\"} 1.0",
                        "Ada A-2 {\"type\":\"choice\",\"choice\":\"b\"} 0.0",
                        "Ada A-3 {\"type\":\"extended-text\",\"text\":\"" + WRITTEN + "\"} 1.0",
                        "Zoë A-1 {\"type\":\"choice\",\"choice\":\"b\"} 0.0");
        assertThat(texts(jdbc, "SELECT name FROM teacher")).containsExactly("Ms Reader");
        assertThat(texts(jdbc, "SELECT name || ' ' || join_code FROM classroom"))
                .singleElement()
                .asString()
                .startsWith("9b ");
        assertThat(texts(jdbc, "SELECT note FROM rating")).containsExactly("Say which word of the text.");
        assertThat(texts(jdbc, "SELECT content FROM revision")).isNotEmpty().allMatch(content -> !content.isBlank());
    }

    private static List<String> texts(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private Path unpacked(String name) throws IOException {
        try (InputStream packed = Objects.requireNonNull(getClass().getResourceAsStream(name + ".mv.db.gz"));
                InputStream file = new GZIPInputStream(packed)) {
            Files.copy(file, DataDirectory.database(folder));
        }
        return folder;
    }
}
