package org.framewise.classroom;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.framewise.attempt.LearnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Learners come without an account: they are known by their browser, or by a resume code. */
@Service
public class Learners {
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Learners(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new learner; a guest when no nickname is given. */
    public Learner enrol(@Nullable Nickname nickname) {
        for (int tries = 0; ; tries++) {
            Learner learner = new Learner(
                    new LearnerId(UUID.randomUUID()), nickname, ResumeCode.random(random), browserKey(random));
            try {
                jdbc.sql("""
                        INSERT INTO learner (id, nickname, resume_code, browser_key, created_at)
                        VALUES (:id, :nickname, :code, :key, :now)""")
                        .param("id", learner.id().value())
                        .param("nickname", nickname == null ? null : nickname.value())
                        .param("code", learner.code().value())
                        .param("key", learner.browserKey())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
                return learner;
            } catch (DuplicateKeyException codeTaken) {
                if (tries == 5) {
                    throw codeTaken;
                }
            }
        }
    }

    /**
     * A new member of a classroom, whose row the caller has locked and in which the nickname is free.
     *
     * @throws DuplicateKeyException when the personal code is somebody else's
     */
    Learner insert(Nickname nickname, ClassroomId classroom) {
        Learner learner =
                new Learner(new LearnerId(UUID.randomUUID()), nickname, ResumeCode.random(random), browserKey(random));
        jdbc.sql("""
                INSERT INTO learner (id, nickname, folded_nickname, classroom_id, resume_code, browser_key, created_at)
                VALUES (:id, :nickname, :folded, :classroom, :code, :key, :now)""")
                .param("id", learner.id().value())
                .param("nickname", nickname.value())
                .param("folded", FoldedName.of(nickname))
                .param("classroom", classroom.value())
                .param("code", learner.code().value())
                .param("key", learner.browserKey())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return learner;
    }

    /** Somebody without a name in a classroom, whose codes nobody knows. */
    LearnerId insertNameless(ClassroomId classroom, OffsetDateTime createdAt) {
        LearnerId id = new LearnerId(UUID.randomUUID());
        jdbc.sql("""
                INSERT INTO learner (id, classroom_id, resume_code, browser_key, created_at)
                VALUES (:id, :classroom, :code, :key, :created)""")
                .param("id", id.value())
                .param("classroom", classroom.value())
                .param("code", ResumeCode.random(random).value())
                .param("key", browserKey(random))
                .param("created", createdAt)
                .update();
        return id;
    }

    /** Replaces what brings a learner back: her code, and what her browsers show. */
    void renewSecrets(LearnerId learner) {
        jdbc.sql("UPDATE learner SET resume_code = :code, browser_key = :key WHERE id = :id")
                .param("code", ResumeCode.random(random).value())
                .param("key", browserKey(random))
                .param("id", learner.value())
                .update();
    }

    /** Notes that a learner is here. Written when the last note is some minutes old, so that it costs nothing. */
    public void seen(LearnerId learner) {
        Instant now = clock.instant();
        jdbc.sql("UPDATE learner SET seen_at = :now WHERE id = :id AND (seen_at IS NULL OR seen_at < :before)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", now.minus(SEEN_EVERY).atOffset(ZoneOffset.UTC))
                .param("id", learner.value())
                .update();
    }

    /**
     * Erases a learner with everything that is stored about her, if she is in no classroom: what a class did is kept
     * or deleted by its teacher.
     *
     * @return whether she is gone
     */
    public boolean erase(LearnerId learner) {
        return jdbc.sql("DELETE FROM learner WHERE id = :id AND classroom_id IS NULL")
                        .param("id", learner.value())
                        .update()
                > 0;
    }

    static String browserKey(SecureRandom random) {
        byte[] key = new byte[32];
        random.nextBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    /** The learner whose browser shows that key. */
    public Optional<Learner> byBrowserKey(String key) {
        return jdbc.sql("SELECT * FROM learner WHERE browser_key = :key")
                .param("key", key)
                .query((row, n) -> learner(row))
                .optional();
    }

    /** The learner with that code. Callers slow down those who guess. */
    public Optional<Learner> byCode(ResumeCode code) {
        return jdbc.sql("SELECT * FROM learner WHERE resume_code = :code")
                .param("code", code.value())
                .query((row, n) -> learner(row))
                .optional();
    }

    public Optional<Learner> find(LearnerId id) {
        return jdbc.sql("SELECT * FROM learner WHERE id = :id")
                .param("id", id.value())
                .query((row, n) -> learner(row))
                .optional();
    }

    private static Learner learner(ResultSet row) throws SQLException {
        String nickname = row.getString("nickname");
        return new Learner(
                new LearnerId(row.getObject("id", UUID.class)),
                nickname == null ? null : new Nickname(nickname),
                new ResumeCode(row.getString("resume_code")),
                row.getString("browser_key"));
    }
}
