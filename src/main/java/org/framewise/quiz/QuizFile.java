package org.framewise.quiz;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a quiz comes from, and what learners who were given it get.
 *
 * @param name of the file that holds the quiz or held it last; null when that was never recorded
 * @param revision the last one without findings
 * @param since when that revision was taken up
 */
public record QuizFile(@Nullable String name, State state, Revision revision, Instant since) {
    /** What is known of the file. */
    public enum State {
        /** The revision is what the file says. */
        GOOD,
        /** The file has findings; the revision is the one before them. */
        FAULTY,
        /** No file in the folder holds the quiz any more. */
        MISSING
    }
}
