package org.framewise.classroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** The teachers' accounts. The first one is made with the code that the program prints at its first start. */
@Service
public class Teachers {
    /** Shortest password, in characters. */
    public static final int MIN_PASSWORD = 10;

    /** Longest password, in characters; a longer one would only cost time to check. */
    public static final int MAX_PASSWORD = 200;

    /** Longest name, in characters. */
    public static final int MAX_NAME = 60;

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Teachers(JdbcClient jdbc, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Whether nobody has an account yet. */
    public boolean none() {
        return jdbc.sql("SELECT COUNT(*) FROM teacher").query(Long.class).single() == 0;
    }

    /**
     * Makes an account.
     *
     * @throws IllegalArgumentException when name or password have a wrong length
     * @throws org.springframework.dao.DuplicateKeyException when the name is taken
     */
    public Teacher create(String name, String password) {
        String tidy = name.strip();
        if (tidy.isEmpty() || tidy.length() > MAX_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + MAX_NAME + " characters");
        }
        if (password.length() < MIN_PASSWORD || password.length() > MAX_PASSWORD) {
            throw new IllegalArgumentException(
                    "a password has " + MIN_PASSWORD + " to " + MAX_PASSWORD + " characters");
        }
        Teacher teacher = new Teacher(new TeacherId(UUID.randomUUID()), tidy, encoder.encode(password));
        jdbc.sql("""
                INSERT INTO teacher (id, name, folded_name, password_hash, created_at)
                VALUES (:id, :name, :folded, :hash, :now)""")
                .param("id", teacher.id().value())
                .param("name", tidy)
                .param("folded", fold(tidy))
                .param("hash", teacher.passwordHash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return teacher;
    }

    /** The account of that name, whatever the case of its letters. */
    public Optional<Teacher> byName(String name) {
        return name.length() > MAX_NAME * 2
                ? Optional.empty()
                : jdbc.sql("SELECT * FROM teacher WHERE folded_name = :folded")
                        .param("folded", fold(name.strip()))
                        .query((row, n) -> teacher(row))
                        .optional();
    }

    public Optional<Teacher> find(TeacherId id) {
        return jdbc.sql("SELECT * FROM teacher WHERE id = :id")
                .param("id", id.value())
                .query((row, n) -> teacher(row))
                .optional();
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    static Teacher teacher(ResultSet row) throws SQLException {
        return new Teacher(
                new TeacherId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("password_hash"));
    }
}
