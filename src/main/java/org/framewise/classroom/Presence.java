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
 * Tracks when learners were last active. Times are cached in memory at once and written together in one transaction,
 * two seconds after the previous write: losing them does no harm, and a commit for each sign of activity would cost too
 * much.
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

    /** When learners were last active, for times that have not been written to {@code learner.seen_at} yet. */
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
            // sorted, so that two processes that write concurrently don't deadlock; a later time is never overwritten
            transaction.executeWithoutResult(status -> batch.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> entry.getKey().value()))
                    .forEach(entry -> table.setSeen(entry.getKey(), entry.getValue(), entry.getValue())));
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.warn(
                    "Learners' presence could not be written; keeping it in memory: {}",
                    databaseAway.getClass().getSimpleName());
            return;
        }
        batch.forEach(unwritten::remove);
    }
}
