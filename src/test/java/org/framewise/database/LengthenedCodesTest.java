package org.framewise.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.framewise.classroom.JoinCode;
import org.framewise.testing.Engine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

@Tag("process")
class LengthenedCodesTest {
    private static final int CLASSROOMS = 200;
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRTUVWXY";

    @ParameterizedTest
    @EnumSource(Engine.class)
    void joinCodesOfOlderVersionsGetThreeRandomCharactersAndPersonalCodesStay(Engine engine) {
        DataSource source = engine.empty();
        JdbcTemplate jdbc = new JdbcTemplate(source);
        var migrations = Engine.older(source);
        migrations.target(MigrationVersion.fromVersion("64")).load().migrate();
        UUID teacher = UUID.randomUUID();
        jdbc.update(
                "INSERT INTO \"older\".teacher (id, name, folded_name, password_hash, created_at) VALUES (?, 'T', 't', 'x', CURRENT_TIMESTAMP)",
                teacher);
        for (int room = 0; room < CLASSROOMS; room++) {
            jdbc.update("""
                    INSERT INTO "older".classroom (id, name, owner_id, join_code, joining, ends_on, after_end, created_at)
                    VALUES (?, 'Room', ?, ?, TRUE, CURRENT_DATE, 'nothing', CURRENT_TIMESTAMP)""", UUID.randomUUID(), teacher, before(room));
        }
        jdbc.update(
                "INSERT INTO \"older\".learner (id, resume_code, created_at) VALUES (?, 'ABCD2345', CURRENT_TIMESTAMP)",
                UUID.randomUUID());

        migrations.target(MigrationVersion.LATEST).load().migrate();

        List<JoinCode> codes = jdbc.queryForList("SELECT join_code FROM \"older\".classroom", String.class).stream()
                .map(JoinCode::new)
                .toList();
        assertThat(codes.stream().map(code -> code.value().substring(0, 6)))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, CLASSROOMS)
                        .mapToObj(LengthenedCodesTest::before)
                        .toList());
        // there are 24,389 possible endings: nearly all of 200 random endings differ, and nearly every letter occurs
        assertThat(codes.stream().map(code -> code.value().substring(6)).distinct())
                .hasSizeGreaterThan(CLASSROOMS - 10);
        assertThat(codes.stream()
                        .flatMapToInt(code -> code.value().substring(6).chars())
                        .distinct()
                        .count())
                .isGreaterThan(26);
        assertThat(jdbc.queryForList("SELECT resume_code FROM \"older\".learner", String.class))
                .containsExactly("ABCD2345");
        jdbc.execute("DROP SCHEMA \"older\" CASCADE");
    }

    private static String before(int room) {
        return "AAA" + LETTERS.charAt(room / 29 / 29) + LETTERS.charAt(room / 29 % 29) + LETTERS.charAt(room % 29);
    }
}
