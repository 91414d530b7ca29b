package org.framewise.classroom;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.framewise.attempt.LearnerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The keys by which browsers are recognized as a learner's. Each browser has its own, stored as a SHA-256 hash: whoever reads the database can't
 * act as a learner.
 */
@Service
public class BrowserKeys {
    private static final Logger LOG = LoggerFactory.getLogger(BrowserKeys.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    BrowserKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes a key for a browser.
     *
     * @param life after this time the key opens nothing
     */
    public String issue(LearnerId learner, Duration life) {
        String key = SecretKeys.random();
        jdbc.sql("INSERT INTO browser_key (key_hash, learner_id, expires_at) VALUES (:hash, :learner, :expires)")
                .param("hash", Sha256.hex(key))
                .param("learner", learner.value())
                .param("expires", now().plus(life))
                .update();
        return key;
    }

    /** The learner whose browser shows that key. */
    public Optional<Learner> learner(String key) {
        if (!SecretKeys.isKey(key)) {
            return Optional.empty();
        }
        return jdbc.sql("""
                SELECT l.* FROM browser_key k JOIN learner l ON l.id = k.learner_id
                WHERE k.key_hash = :hash AND k.expires_at > :now""")
                .param("hash", Sha256.hex(key))
                .param("now", now())
                .query((row, n) -> Learners.learner(row))
                .optional();
    }

    /** Ends a key: the cookie, or a copy of it, opens nothing any more. */
    public void end(String key) {
        jdbc.sql("DELETE FROM browser_key WHERE key_hash = :hash")
                .param("hash", Sha256.hex(key))
                .update();
    }

    /** Ends the keys of all browsers in which a learner is known. */
    void endAll(LearnerId learner) {
        jdbc.sql("DELETE FROM browser_key WHERE learner_id = :learner")
                .param("learner", learner.value())
                .update();
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void deleteExpired() {
        try {
            jdbc.sql("DELETE FROM browser_key WHERE expires_at <= :now")
                    .param("now", now())
                    .update();
        } catch (DataAccessException databaseAway) {
            LOG.warn(
                    "Expired browser keys are deleted in an hour: {}",
                    databaseAway.getClass().getSimpleName());
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
