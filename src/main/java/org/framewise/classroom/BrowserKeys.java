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
 * The keys by which browsers are recognized as a learner's. Each browser has its own, stored as a SHA-256 hash: whoever reads the database can't
 * act as a learner.
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
     * Makes a key for a browser.
     *
     * @param life after this time the key opens nothing
     */
    public String issue(LearnerId learner, Duration life) {
        String key = SecretKeys.random();
        table.insert(Sha256.hex(key), learner, clock.instant().plus(life));
        return key;
    }

    /** The learner whose browser shows that key. */
    public Optional<Learner> learner(String key) {
        return SecretKeys.isKey(key) ? table.learner(Sha256.hex(key), clock.instant()) : Optional.empty();
    }

    /** Ends a key: the cookie, or a copy of it, opens nothing any more. */
    public void end(String key) {
        table.delete(Sha256.hex(key));
    }

    /** Ends the keys of all browsers in which a learner is known. */
    void endAll(LearnerId learner) {
        table.deleteOf(learner);
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void deleteExpired() {
        try {
            table.deleteExpired(clock.instant());
        } catch (DataAccessException databaseAway) {
            LOG.warn(
                    "Expired browser keys are deleted in an hour: {}",
                    databaseAway.getClass().getSimpleName());
        }
    }
}
