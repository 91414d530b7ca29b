package org.framewise.classroom;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The browsers in which teachers have signed in before. Wrong passwords from elsewhere don't slow these down. A key signs nobody in. A browser
 * that several teachers use is known for each of them.
 */
@Service
public class KnownBrowsers {
    /** For how long a browser is known after somebody last signed in there. */
    public static final Duration LIFE = Duration.ofDays(180);

    private static final Logger LOG = LoggerFactory.getLogger(KnownBrowsers.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KnownBrowsers(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether somebody who showed that key has signed in under that name before. */
    public boolean knows(String key, String name) {
        return SecretKeys.isKey(key)
                && jdbc.sql("""
                        SELECT COUNT(*) FROM known_browser b JOIN teacher t ON t.id = b.teacher_id
                        WHERE b.key_hash = :hash AND t.folded_name = :name AND b.expires_at > :now""")
                                .param("hash", Sha256.hex(key))
                                .param("name", Teachers.fold(name))
                                .param("now", now())
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /**
     * Remembers that a teacher has signed in.
     *
     * @param before the key that the browser showed; it is replaced, so that nobody can give a browser a key they know
     * @return the key that the browser keeps for {@link #LIFE}
     */
    public String remember(TeacherId teacher, @Nullable String before) {
        String key = SecretKeys.random();
        transaction.executeWithoutResult(status -> {
            if (before != null && SecretKeys.isKey(before)) {
                jdbc.sql("DELETE FROM known_browser WHERE key_hash = :hash AND teacher_id = :teacher")
                        .param("hash", Sha256.hex(before))
                        .param("teacher", teacher.value())
                        .update();
                jdbc.sql("UPDATE known_browser SET key_hash = :after WHERE key_hash = :hash")
                        .param("after", Sha256.hex(key))
                        .param("hash", Sha256.hex(before))
                        .update();
            }
            jdbc.sql("INSERT INTO known_browser (key_hash, teacher_id, expires_at) VALUES (:hash, :teacher, :expires)")
                    .param("hash", Sha256.hex(key))
                    .param("teacher", teacher.value())
                    .param("expires", now().plus(LIFE))
                    .update();
        });
        return key;
    }

    /** Forgets the browsers of an account whose password somebody else may have known. */
    void forget(TeacherId teacher) {
        jdbc.sql("DELETE FROM known_browser WHERE teacher_id = :teacher")
                .param("teacher", teacher.value())
                .update();
    }

    @Scheduled(initialDelay = 6, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void deleteExpired() {
        try {
            jdbc.sql("DELETE FROM known_browser WHERE expires_at <= :now")
                    .param("now", now())
                    .update();
        } catch (DataAccessException databaseAway) {
            LOG.warn(
                    "Browsers that haven't been used for long are forgotten in an hour: {}",
                    databaseAway.getClass().getSimpleName());
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
