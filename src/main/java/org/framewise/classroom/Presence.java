package org.framewise.classroom;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.framewise.attempt.LearnerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When learners were last active. Cached in memory at once and written every two seconds in one transaction: losing it
 * does no harm, and a commit for each sign of activity would cost more than it is worth.
 *
 * @see "docs/decisions/0024-several-processes-share-nothing-but-the-database.md"
 */
@Service
public class Presence {
    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);

    private final LearnerTable table;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<LearnerId, Instant> unwritten = new ConcurrentHashMap<>();

    Presence(LearnerTable table, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Records that the learner is active now. */
    public void touch(LearnerId learner) {
        unwritten.put(learner, clock.instant());
    }

    /** When learners were last seen, as far as it isn't written yet. What is written is in {@code learner.seen_at}. */
    public Map<LearnerId, Instant> recent() {
        return Map.copyOf(unwritten);
    }

    /** Flushes the cache to the database. */
    @Scheduled(fixedDelay = 2000)
    public void write() {
        Map<LearnerId, Instant> batch = Map.copyOf(unwritten);
        if (batch.isEmpty()) {
            return;
        }
        try {
            // sorted, so that two processes that write concurrently don't deadlock; and never back to an earlier time
            transaction.executeWithoutResult(status -> batch.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> entry.getKey().value()))
                    .forEach(entry -> table.setSeen(entry.getKey(), entry.getValue(), entry.getValue())));
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.warn(
                    "Who is here could not be written and stays in memory: {}",
                    databaseAway.getClass().getSimpleName());
            return;
        }
        batch.forEach(unwritten::remove);
    }
}
