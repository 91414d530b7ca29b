package org.framewise.results.items;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.framewise.attempt.AttemptId;
import org.jspecify.annotations.Nullable;

/**
 * Submitted attempts that were read before, those used last. Nobody adds to them any more, and a change of their scores is counted with them:
 * what was read at the same count is what would be read again. It holds no names and no words that learners wrote.
 *
 * @see "docs/decisions/0043-submitted-attempts-are-cached-in-memory.md"
 */
final class SheetMemory {
    /** Attempts that are kept, at some 400 bytes each. */
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
     * An attempt as it was when it was read.
     *
     * @param reader of what was given in it, which stands for its form, revision and corrections
     * @param scoreChanges how many of its scores had changed by then
     */
    record State(SheetHead head, AnswerReader reader, int scoreChanges) {
        boolean isSameAs(State other) {
            return reader == other.reader && scoreChanges == other.scoreChanges && head.equals(other.head);
        }
    }

    private record Kept(State state, AnswerSheet sheet) {}

    /** What was read of a submitted attempt in the same state. */
    @Nullable
    AnswerSheet find(State state) {
        Kept found = kept.getIfPresent(state.head.attempt());
        return found != null && found.state.isSameAs(state) ? found.sheet : null;
    }

    /** Keeps what was read of a submitted attempt. */
    void keep(State state, AnswerSheet sheet) {
        kept.put(state.head.attempt(), new Kept(state, sheet));
    }
}
