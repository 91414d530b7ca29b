package org.framewise.attempt;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.framewise.quiz.ItemId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * Keeps responses that have not been submitted yet, so that nothing is lost on a refresh, in a second tab or on a
 * closed laptop. Drafts are cached in memory at once and written together in one transaction, two seconds after the
 * previous write: drafts are never confirmed to the learner, and a commit for each tap would cost more than the draft
 * is worth. Of two drafts of the same response, the newer one wins, in whatever order they arrive. Drafts that a killed
 * process hadn't written yet are still in the browser (decision 55).
 *
 * @see "docs/decisions/0003-drafts-are-written-behind-responses.md"
 */
@Service
public class Drafts {
    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);

    private final DraftTable table;
    private final ConstrainedWrites writes;
    private final Clock clock;
    private final Map<Key, Draft> unwritten = new ConcurrentHashMap<>();

    Drafts(DraftTable table, ConstrainedWrites writes, Clock clock) {
        this.table = table;
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * Keeps the current state of a response, timestamped now; {@code timeTaken} is the time spent on the item so far.
     */
    public void keep(AttemptId attempt, ItemId item, ResponseInput soFar) {
        keep(attempt, item, new Draft(soFar, clock.instant()));
    }

    /** Keeps a draft, unless there is already a newer one. */
    public void keep(AttemptId attempt, ItemId item, Draft draft) {
        unwritten.merge(new Key(attempt, item), draft, (kept, now) -> kept.isNewerThan(now) ? kept : now);
    }

    /** The latest state of a response. */
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

    /** The latest draft of each response in an attempt, by item. */
    public Map<ItemId, ResponseInput> of(AttemptId attempt) {
        Map<ItemId, Draft> newest = new HashMap<>(table.of(attempt));
        unwritten.forEach((key, draft) -> {
            if (key.attempt.equals(attempt)) {
                newest.merge(key.item, draft, (kept, recent) -> kept.isNewerThan(recent) ? kept : recent);
            }
        });
        Map<ItemId, ResponseInput> inputs = new HashMap<>();
        newest.forEach((item, draft) -> inputs.put(item, draft.input()));
        return inputs;
    }

    private Optional<Draft> written(Key key) {
        return table.find(key.attempt, key.item);
    }

    /** Discards the draft of a recorded response from memory. */
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
            boolean all = writes.unless(
                    DraftTable.ATTEMPT, () -> batch.forEach(draft -> write(draft.getKey(), draft.getValue())));
            if (!all) {
                batch.forEach(draft -> writeUnlessGone(draft.getKey(), draft.getValue()));
            }
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.warn(
                    "Drafts could not be written; keeping them in memory: {}",
                    databaseAway.getClass().getSimpleName());
            return;
        }
        batch.forEach(draft -> unwritten.remove(draft.getKey(), draft.getValue()));
    }

    /** Runs in its own transaction, so that the draft of a deleted attempt doesn't roll back other drafts. */
    private void writeUnlessGone(Key key, Draft draft) {
        if (!writes.unless(DraftTable.ATTEMPT, () -> write(key, draft))) {
            LOG.debug("A draft of attempt {}, which is deleted, was dropped", key.attempt);
        }
    }

    private void write(Key key, Draft draft) {
        if (written(key).filter(other -> other.isNewerThan(draft)).isPresent()) {
            return;
        }
        // another process may insert the same draft between update and insert: the last write wins
        if (!table.update(key.attempt, key.item, draft)
                && !writes.unless(DraftTable.KEY, () -> table.insert(key.attempt, key.item, draft))) {
            table.update(key.attempt, key.item, draft);
        }
    }

    private record Key(AttemptId attempt, ItemId item) {}
}
