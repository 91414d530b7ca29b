package org.framewise.classroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.framewise.attempt.ConstrainedWrites;
import org.framewise.attempt.Constraint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The teachers' accounts. The first one is made with the code that the program prints at its first start. */
@Service
public class Teachers {
    /** Longest name, in characters. */
    public static final int MAX_NAME = 60;

    private static final Constraint NAME = new Constraint("teacher_name_unique");

    private final JdbcClient jdbc;
    private final ConstrainedWrites writes;
    private final TransactionTemplate transaction;
    private final PasswordEncoder encoder;
    private final KnownBrowsers knownBrowsers;
    private final Audit audit;
    private final Clock clock;

    Teachers(
            JdbcClient jdbc,
            ConstrainedWrites writes,
            TransactionTemplate transaction,
            PasswordEncoder encoder,
            KnownBrowsers knownBrowsers,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.transaction = transaction;
        this.encoder = encoder;
        this.knownBrowsers = knownBrowsers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether nobody has an account yet. */
    public boolean none() {
        return jdbc.sql("SELECT COUNT(*) FROM teacher WHERE closed_at IS NULL")
                        .query(Long.class)
                        .single()
                == 0;
    }

    /**
     * Makes an account.
     *
     * @throws IllegalArgumentException when the name has a wrong length, or {@link PasswordRules} refuse the password
     * @throws NameTaken when another account has the name
     */
    public Teacher create(String name, String password) {
        Teacher teacher = prepare(name, password);
        insert(teacher);
        return teacher;
    }

    /** An account that isn't stored yet. Hashing takes its time, and nobody should wait for it with a row locked. */
    Teacher prepare(String name, String password) {
        String tidy = name.strip();
        if (tidy.isEmpty() || tidy.length() > MAX_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + MAX_NAME + " characters");
        }
        return new Teacher(new TeacherId(UUID.randomUUID()), tidy, hash(password, tidy));
    }

    private String hash(String password, String name) {
        PasswordRules.problem(password, name).ifPresent(problem -> {
            throw new IllegalArgumentException("password " + problem);
        });
        return encoder.encode(password);
    }

    /** @throws NameTaken when another account has the name */
    void insert(Teacher teacher) {
        if (!writes.unless(NAME, () -> write(teacher))) {
            throw new NameTaken();
        }
    }

    private void write(Teacher teacher) {
        jdbc.sql("""
                INSERT INTO teacher (id, name, folded_name, password_hash, created_at)
                VALUES (:id, :name, :folded, :hash, :now)""")
                .param("id", teacher.id().value())
                .param("name", teacher.name())
                .param("folded", fold(teacher.name()))
                .param("hash", teacher.passwordHash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Gives an account another password. Whoever calls this knows that it may be done. Sessions that began with the
     * one before end with their next request: see {@link #isCurrent}.
     *
     * @param by the name of who does it; absent for whoever has the machine's command line
     * @return the account as it is now
     * @throws IllegalArgumentException when {@link PasswordRules} refuse the password
     * @throws IllegalStateException when the account has been closed meanwhile
     */
    public Teacher changePassword(Teacher teacher, String password, @Nullable String by) {
        Teacher changed = new Teacher(teacher.id(), teacher.name(), hash(password, teacher.name()));
        transaction.executeWithoutResult(status -> {
            int found = jdbc.sql("UPDATE teacher SET password_hash = :hash WHERE id = :id AND closed_at IS NULL")
                    .param("hash", changed.passwordHash())
                    .param("id", changed.id().value())
                    .update();
            if (found == 0) {
                throw new IllegalStateException("the account is closed");
            }
            if (by == null) {
                endInvitations(teacher.id());
                knownBrowsers.forget(teacher.id());
            }
            audit.record(
                    by, null, by == null ? Audit.Action.PASSWORD_RESET : Audit.Action.PASSWORD_CHANGED, changed.name());
        });
        return changed;
    }

    /** A password is reset when somebody else may have known it, and may have made invitations. */
    private void endInvitations(TeacherId teacher) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql(
                        "UPDATE invitation SET expires_at = :now WHERE teacher_id = :teacher AND used_at IS NULL AND expires_at > :now")
                .param("now", now)
                .param("teacher", teacher.value())
                .update();
    }

    /** Whether there is that account and its password hasn't been changed since that hash was read. */
    public boolean isCurrent(TeacherId id, String passwordHash) {
        return jdbc.sql("SELECT COUNT(*) FROM teacher WHERE id = :id AND password_hash = :hash AND closed_at IS NULL")
                        .param("id", id.value())
                        .param("hash", passwordHash)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The names of all accounts, in the order of the alphabet. */
    public List<String> names() {
        return jdbc.sql("SELECT name FROM teacher WHERE closed_at IS NULL ORDER BY folded_name")
                .query(String.class)
                .list();
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

    /** An account that isn't closed. */
    public Optional<Teacher> find(TeacherId id) {
        return jdbc.sql("SELECT * FROM teacher WHERE id = :id AND closed_at IS NULL")
                .param("id", id.value())
                .query((row, n) -> teacher(row))
                .optional();
    }

    /** By what name somebody did something, also when the account is closed by now. */
    public Optional<String> name(TeacherId id) {
        return jdbc.sql("SELECT name FROM teacher WHERE id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /**
     * Keeps an account from being closed until the transaction ends: whoever gives a teacher a classroom asks this first. Callers lock classrooms
     * before accounts, and several accounts in the order of their ids, so that no two wait for each other.
     *
     * @return whether there is that account, and it isn't closed
     */
    boolean lock(TeacherId id) {
        return jdbc.sql("SELECT id FROM teacher WHERE id = :id AND closed_at IS NULL FOR UPDATE")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Locks every account that isn't closed, and gives their ids. */
    Set<TeacherId> lockAll() {
        return jdbc.sql("SELECT id FROM teacher WHERE closed_at IS NULL").query(UUID.class).list().stream()
                .sorted()
                .map(TeacherId::new)
                .filter(this::lock)
                .collect(Collectors.toSet());
    }

    /** Leaves nothing of an account but its name. Callers have locked it. */
    void close(TeacherId id) {
        knownBrowsers.forget(id);
        jdbc.sql("DELETE FROM invitation WHERE teacher_id = :id AND used_at IS NULL")
                .param("id", id.value())
                .update();
        jdbc.sql("UPDATE teacher SET closed_at = :now, password_hash = '', folded_name = NULL WHERE id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    static Teacher teacher(ResultSet row) throws SQLException {
        return new Teacher(
                new TeacherId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("password_hash"));
    }
}
