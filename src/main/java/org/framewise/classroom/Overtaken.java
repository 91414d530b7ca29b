package org.framewise.classroom;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Someone else has changed or deleted what a form shows since it was opened. Nothing was saved.
 *
 * @see "docs/decisions/0057-saves-use-optimistic-locking-by-value.md"
 */
public final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean gone;
    private final transient Audit.@Nullable Change last;

    private Overtaken(boolean gone, Optional<Audit.Change> last) {
        super(gone ? "deleted meanwhile" : "changed meanwhile");
        this.gone = gone;
        this.last = last.orElse(null);
    }

    /**
     * Checks that the form shows the stored state. Callers have locked the row.
     *
     * @param last who changed it last; only called if it was changed
     * @throws Overtaken if it was changed
     */
    public static void unless(boolean asShown, Supplier<Optional<Audit.Change>> last) {
        if (!asShown) {
            throw new Overtaken(false, last.get());
        }
    }

    /** Reports that what the form shows was deleted. */
    static Overtaken byDeletion(Optional<Audit.Change> deletion) {
        return new Overtaken(true, deletion);
    }

    /** Whether what the form shows was deleted. */
    public boolean gone() {
        return gone;
    }

    /** Who changed or deleted it last, and when; empty if that isn't on record, as for actions of learners. */
    public Optional<Audit.Change> last() {
        return Optional.ofNullable(last);
    }
}
