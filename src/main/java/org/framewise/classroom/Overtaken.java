package org.framewise.classroom;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if someone else has changed or deleted the data in a form since it was opened. Nothing is saved then.
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
     * Checks that the form showed the stored state. Callers must have locked the row.
     *
     * @param last supplies who changed the data last, and when; only called if the data was changed
     * @throws Overtaken if the data was changed
     */
    public static void unless(boolean asShown, Supplier<Optional<Audit.Change>> last) {
        if (!asShown) {
            throw new Overtaken(false, last.get());
        }
    }

    /** Creates an exception for data that was deleted. */
    static Overtaken byDeletion(Optional<Audit.Change> deletion) {
        return new Overtaken(true, deletion);
    }

    /** Whether the data was deleted, rather than changed. */
    public boolean gone() {
        return gone;
    }

    /** Who changed or deleted it last, and when; empty if that isn't on record, as for actions of learners. */
    public Optional<Audit.Change> last() {
        return Optional.ofNullable(last);
    }
}
