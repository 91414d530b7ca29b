package org.framewise.attempt;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
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
 * Responses that have not been handed in yet, so that a refresh, a second tab or a closed laptop loses nothing. Kept in
 * memory at once and written every two seconds in one transaction: a draft is not confirmed to anybody, and a commit
 * for each tap would cost more than it saves. Of two drafts of one response the newer one is kept, whichever arrives
 * first. What a killed process had not written yet, the browser still has (decision 55).
 *
 * @see "docs/decisions/0003-drafts-are-written-behind-responses.md"
 */
@Service
public class Drafts {
    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);

    private static final Constraint KEY = Constraint.primaryKey("draft");
    private static final Constraint ATTEMPT = new Constraint("draft_attempt");

    private final JdbcClient jdbc;
    private final ConstrainedWrites writes;
    private final Clock clock;
    private final Map<Key, Draft> unwritten = new ConcurrentHashMap<>();

    Drafts(JdbcClient jdbc, ConstrainedWrites writes, Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.clock = clock;
    }

    /** Keeps what was chosen so far, as of now; {@code timeTaken} is the time spent on the item so far. */
    public void keep(AttemptId attempt, ItemId item, ResponseInput soFar) {
        keep(attempt, item, new Draft(soFar, clock.instant()));
    }

    /** Keeps a draft, unless a newer one is kept already. */
    public void keep(AttemptId attempt, ItemId item, Draft draft) {
        unwritten.merge(new Key(attempt, item), draft, (kept, now) -> kept.isNewerThan(now) ? kept : now);
    }

    /** What was chosen last. */
    public Optional<ResponseInput> find(AttemptId attempt, ItemId item) {
        return latest(attempt, item).map(Draft::input);
    }

    /** The newest draft of a response. */
    public Optional<Draft> latest(AttemptId attempt, ItemId item) {
        Key key = new Key(attempt, item);
        Draft recent = unwritten.get(key);
        if (recent == null) {
            return written(key);
        }
        try {
            return written(key).filter(draft -> draft.isNewerThan(recent)).or(() -> Optional.of(recent));
        } catch (DataAccessException databaseAway) {
            LOG.debug("The draft in memory is taken for the newest", databaseAway);
            return Optional.of(recent);
        }
    }

    private Optional<Draft> written(Key key) {
        return jdbc.sql("SELECT * FROM draft WHERE attempt_id = :attempt AND item_id = :item")
                .param("attempt", key.attempt.value())
                .param("item", key.item.value())
                .query((row, n) -> new Draft(
                        new ResponseInput(
                                ResponseJson.read(row.getString("chosen")),
                                ResponseJson.readConfidence(row.getString("confidence")),
                                Duration.ofMillis(row.getLong("spent_ms"))),
                        AttemptTable.instant(row, "changed_at")))
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
        List<Map.Entry<Key, Draft>> batch = new ArrayList<>(unwritten.entrySet());
        try {
            boolean all = writes.unless(ATTEMPT, () -> batch.forEach(draft -> write(draft.getKey(), draft.getValue())));
            if (!all) {
                batch.forEach(draft -> writeUnlessGone(draft.getKey(), draft.getValue()));
            }
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.warn(
                    "Drafts could not be written and stay in memory: {}",
                    databaseAway.getClass().getSimpleName());
            return;
        }
        batch.forEach(draft -> unwritten.remove(draft.getKey(), draft.getValue()));
    }

    /** In a transaction of its own, so that the draft of a deleted attempt takes no other draft with it. */
    private void writeUnlessGone(Key key, Draft draft) {
        if (!writes.unless(ATTEMPT, () -> write(key, draft))) {
            LOG.debug("A draft of attempt {}, which is deleted, was dropped", key.attempt);
        }
    }

    private void write(Key key, Draft draft) {
        if (written(key).filter(other -> other.isNewerThan(draft)).isPresent()) {
            return;
        }
        // between update and insert another process may have inserted the same draft: the last one counts
        if (!update(key, draft) && !writes.unless(KEY, () -> insert(key, draft))) {
            update(key, draft);
        }
    }

    private boolean update(Key key, Draft draft) {
        return fill(jdbc.sql("""
                UPDATE draft SET chosen = :chosen, confidence = :confidence, spent_ms = :spent, changed_at = :changed
                WHERE attempt_id = :attempt AND item_id = :item"""), key, draft) > 0;
    }

    private void insert(Key key, Draft draft) {
        fill(jdbc.sql("""
                INSERT INTO draft (attempt_id, item_id, chosen, confidence, spent_ms, changed_at)
                VALUES (:attempt, :item, :chosen, :confidence, :spent, :changed)"""), key, draft);
    }

    private static int fill(JdbcClient.StatementSpec statement, Key key, Draft draft) {
        ResponseInput input = draft.input();
        return statement
                .param("attempt", key.attempt.value())
                .param("item", key.item.value())
                .param("chosen", ResponseJson.write(input.response()))
                .param("confidence", ResponseJson.writeConfidence(input.confidence()))
                .param("spent", input.timeTaken().toMillis())
                .param("changed", draft.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private record Key(AttemptId attempt, ItemId item) {}
}
