package org.framewise.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Teacher;
import org.framewise.testing.Engine;
import org.framewise.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("process")
class MoveTest {
    @TempDir
    private Path data;

    private final JdbcTemplate server = new JdbcTemplate(Engine.POSTGRESQL.empty());
    private String url;

    @BeforeEach
    void anEmptyDatabase() throws SQLException {
        server.execute("DROP DATABASE IF EXISTS moved");
        server.execute("CREATE DATABASE moved");
        try (Connection connection =
                Objects.requireNonNull(server.getDataSource()).getConnection()) {
            String address = connection.getMetaData().getURL().replaceFirst("/postgres(\\?|$)", "/moved$1");
            url = address + (address.contains("?") ? "&" : "?") + "user=postgres";
        }
    }

    @AfterEach
    void noDatabase() {
        server.execute("DROP DATABASE IF EXISTS moved");
    }

    private JdbcClient moved() {
        return JdbcClient.create(new DriverManagerDataSource(url));
    }

    private String move(Path file) {
        return new Move(url, null).moveFrom(file);
    }

    private void assertTrouble(Path file, String beginning) {
        assertThatExceptionOfType(UserError.class).isThrownBy(() -> move(file)).withMessageStartingWith(beginning);
    }

    /** Returns all rows of tables that together have every column type. */
    private static List<String> rows(JdbcClient jdbc) {
        return List.of(
                jdbc.sql("SELECT id, nickname, classroom_id, created_at, seen_at FROM learner ORDER BY nickname")
                        .query((row, n) -> row.getString(1)
                                + row.getString(2)
                                + row.getString(3)
                                + row.getObject(4, OffsetDateTime.class).toInstant()
                                + row.getObject(5))
                        .list()
                        .toString(),
                jdbc.sql("SELECT name, joining, ends_on FROM classroom ORDER BY name")
                        .query((row, n) -> row.getString(1) + row.getBoolean(2) + row.getDate(3))
                        .list()
                        .toString(),
                jdbc.sql("SELECT id, seed, sitting, started_at, submitted_at FROM attempt ORDER BY seed")
                        .query((row, n) -> row.getString(1)
                                + row.getLong(2)
                                + row.getInt(3)
                                + row.getObject(4, OffsetDateTime.class).toInstant()
                                + row.getObject(5))
                        .list()
                        .toString(),
                jdbc.sql("SELECT id, content FROM revision ORDER BY id")
                        .query((row, n) -> row.getString(1) + row.getString(2))
                        .list()
                        .toString(),
                Installation.responses(jdbc).toString());
    }

    @Test
    void anInstallationIsMovedCompletelyFromABackupToPostgresql() {
        Path file = data.resolve("monday.zip");
        List<String> before;
        try (Installation at = new Installation(data)) {
            Teacher teacher = at.world.teacher("Ms Reader");
            Classroom classroom = at.world.classroom(teacher.id(), "7b");
            assertThat(classroom.name()).isEqualTo("7b");
            at.oneMore("Ada \u0041\u030A \uD83D\uDE00");
            at.oneMore("Ben");
            before = rows(JdbcClient.create(at.source));
        }
        new Backups(data, Clock.system(ZoneOffset.UTC)).backup(file);

        assertThat(move(file))
                .startsWith("Everything has been copied to the new database: 2 learners, 2 attempts, 4 responses;");

        assertThat(rows(moved())).isEqualTo(before);
        try (World world = new World(new DriverManagerDataSource(url))) {
            world.learner("Cem");
        }
        assertThat(moved().sql("SELECT COUNT(*) FROM learner").query(Long.class).single())
                .isEqualTo(3);
        assertTrouble(file, "The new database is not empty: its table ");
        assertThat(moved().sql("SELECT COUNT(*) FROM learner").query(Long.class).single())
                .isEqualTo(3);
    }

    @Test
    void movingDoesNotChangeTheDatabaseFile() throws java.io.IOException {
        try (Installation at = new Installation(data)) {
            at.oneMore("Ada");
        }
        Path file = data.resolve("framewise.mv.db");
        byte[] before = java.nio.file.Files.readAllBytes(file);

        move(file);

        assertThat(Installation.responses(moved())).hasSize(2);
        assertThat(java.nio.file.Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aDatabaseOfAnotherProgramIsLeftUnchanged() {
        new Installation(data).close();
        moved().sql("CREATE TABLE other (id INTEGER)").update();

        assertTrouble(
                data.resolve("framewise.mv.db"),
                "The database contains something else, or belongs to another version: ");
        assertThat(moved().sql("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'public'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void unreadableOrUnreachableSourcesAreReported() {
        assertTrouble(data.resolve("none.mv.db"), "The file " + data.resolve("none.mv.db") + " does not exist");
        assertTrouble(data.resolve("none.zip"), "The file " + data.resolve("none.zip") + " does not exist");
        new Installation(data).close();
        url = url.replace("/moved?", "/nowhere?");
        assertTrouble(data.resolve("framewise.mv.db"), "The data could not be moved: ");
    }
}
