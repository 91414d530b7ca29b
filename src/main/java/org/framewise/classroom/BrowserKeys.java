package org.framewise.classroom;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.framewise.attempt.LearnerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The keys that identify learners' browsers. Each browser has its own key, stored as a SHA-256 hash, so that read
 * access to the database isn't enough to act as a learner.
 */
@Service
public class BrowserKeys {
    private static final Logger LOG = LoggerFactory.getLogger(BrowserKeys.class);

    private final BrowserKeyTable table;
    private final Clock clock;

    BrowserKeys(BrowserKeyTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * Creates a key for a browser.
     *
     * @param life how long the key is valid
     */
    public String issue(LearnerId learner, Duration life) {
        String key = SecretKeys.random();
        table.insert(Sha256.hex(key), learner, clock.instant().plus(life));
        return key;
    }

    /** The learner identified by the key. */
    public Optional<Learner> learner(String key) {
        return SecretKeys.isKey(key) ? table.learner(Sha256.hex(key), clock.instant()) : Optional.empty();
    }

    /** Revokes a key, including any copies of the cookie. */
    public void end(String key) {
        table.delete(Sha256.hex(key));
    }

    /** Revokes the keys of all of the learner's browsers. */
    void endAll(LearnerId learner) {
        table.deleteOf(learner);
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void deleteExpired() {
        try {
            table.deleteExpired(clock.instant());
        } catch (DataAccessException databaseAway) {
            LOG.warn(
                    "Expired browser keys could not be deleted; next try in an hour: {}",
                    databaseAway.getClass().getSimpleName());
        }
    }
}
