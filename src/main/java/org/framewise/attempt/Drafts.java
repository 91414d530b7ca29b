package org.framewise.attempt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.framewise.quiz.ItemId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * What learners have chosen or written and not yet handed in, so that a refresh, a second tab or a closed laptop loses
 * nothing. Kept in memory at once and written every two seconds in one transaction: a draft is not confirmed to
 * anybody, and a commit for each tap would cost more than it saves.
 */
@Service
public class Drafts {
    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);

    private static final Constraint KEY = Constraint.primaryKey("draft");
    private static final Constraint ATTEMPT = new Constraint("draft_attempt");

    private final JdbcClient jdbc;
    private final ConstrainedWrites writes;
    private final Map<Key, Given> unwritten = new ConcurrentHashMap<>();

    Drafts(JdbcClient jdbc, ConstrainedWrites writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /** Keeps what was chosen so far; {@code timeTaken} is the time spent on the item so far. */
    public void keep(AttemptId attempt, ItemId item, Given soFar) {
        unwritten.put(new Key(attempt, item), soFar);
    }

    /** What was kept last. */
    public Optional<Given> find(AttemptId attempt, ItemId item) {
        Given recent = unwritten.get(new Key(attempt, item));
        if (recent != null) {
            return Optional.of(recent);
        }
        return jdbc.sql("SELECT * FROM draft WHERE attempt_id = :attempt AND item_id = :item")
                .param("attempt", attempt.value())
                .param("item", item.value())
                .query((row, n) -> new Given(
                        ResponseJson.read(row.getString("chosen")),
                        ResponseJson.readConfidence(row.getString("confidence")),
                        Duration.ofMillis(row.getLong("spent_ms"))))
                .optional();
    }

    /** Forgets a draft whose response is in. */
    public void discard(AttemptId attempt, ItemId item) {
        unwritten.remove(new Key(attempt, item));
    }

    @Scheduled(fixedDelay = 2000)
    void write() {
        if (unwritten.isEmpty()) {
            return;
        }
        List<Map.Entry<Key, Given>> batch = new ArrayList<>(unwritten.entrySet());
        try {
            boolean all = writes.unless(ATTEMPT, () -> batch.forEach(draft -> write(draft.getKey(), draft.getValue())));
            if (!all) {
                batch.forEach(draft -> writeUnlessGone(draft.getKey(), draft.getValue()));
            }
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.warn("Drafts could not be written and stay in memory: {}", databaseAway.getMessage());
            return;
        }
        batch.forEach(draft -> unwritten.remove(draft.getKey(), draft.getValue()));
    }

    /** In a transaction of its own, so that the draft of a deleted attempt takes no other draft with it. */
    private void writeUnlessGone(Key key, Given given) {
        if (!writes.unless(ATTEMPT, () -> write(key, given))) {
            LOG.debug("A draft of attempt {}, which is deleted, was dropped", key.attempt);
        }
    }

    private void write(Key key, Given given) {
        // between update and insert another process may have inserted the same draft: the last one counts
        if (!update(key, given) && !writes.unless(KEY, () -> insert(key, given))) {
            update(key, given);
        }
    }

    private boolean update(Key key, Given given) {
        return fill(jdbc.sql("""
                UPDATE draft SET chosen = :chosen, confidence = :confidence, spent_ms = :spent
                WHERE attempt_id = :attempt AND item_id = :item"""), key, given) > 0;
    }

    private void insert(Key key, Given given) {
        fill(jdbc.sql("""
                INSERT INTO draft (attempt_id, item_id, chosen, confidence, spent_ms)
                VALUES (:attempt, :item, :chosen, :confidence, :spent)"""), key, given);
    }

    private static int fill(JdbcClient.StatementSpec statement, Key key, Given given) {
        return statement
                .param("attempt", key.attempt.value())
                .param("item", key.item.value())
                .param("chosen", ResponseJson.write(given.response()))
                .param("confidence", ResponseJson.writeConfidence(given.confidence()))
                .param("spent", given.timeTaken().toMillis())
                .update();
    }

    private record Key(AttemptId attempt, ItemId item) {}
}
