package org.framewise.results.items;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.framewise.attempt.AttemptId;
import org.jspecify.annotations.Nullable;

/**
 * A cache of recently used submitted attempts. Submitted attempts get no new responses, and each attempt counts the
 * changes to its scores: as long as the count is the same, reading the attempt again would give the same result.
 * Contains no names and no texts by learners.
 *
 * @see "docs/decisions/0043-submitted-attempts-are-cached-in-memory.md"
 */
final class SheetMemory {
    /** Maximum number of attempts, at about 400 bytes each. */
    static final int MOST = 50_000;

    private final Cache<AttemptId, Kept> kept;

    SheetMemory() {
        this(MOST);
    }

    SheetMemory(int most) {
        this.kept =
                Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
    }

    /**
     * The state of an attempt when it was read.
     *
     * @param reader the reader of its responses, which determines its form, revision and corrections
     * @param scoreChanges number of changes to its scores by then
     */
    record State(SheetHead head, AnswerReader reader, int scoreChanges) {
        boolean isSameAs(State other) {
            return reader == other.reader && scoreChanges == other.scoreChanges && head.equals(other.head);
        }
    }

    private record Kept(State state, AnswerSheet sheet) {}

    /** The cached content of a submitted attempt in the same state. */
    @Nullable
    AnswerSheet find(State state) {
        Kept found = kept.getIfPresent(state.head.attempt());
        return found != null && found.state.isSameAs(state) ? found.sheet : null;
    }

    /** Caches the content of a submitted attempt. */
    void keep(State state, AnswerSheet sheet) {
        kept.put(state.head.attempt(), new Kept(state, sheet));
    }
}
