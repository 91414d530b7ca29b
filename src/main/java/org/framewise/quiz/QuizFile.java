package org.framewise.quiz;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The file a quiz comes from, and the revision that learners with an assignment get.
 *
 * @param name of the file that holds the quiz, or held it last; null if it was never recorded
 * @param revision the last one without findings
 * @param since when that revision was loaded
 */
public record QuizFile(@Nullable String name, State state, Revision revision, Instant since) {
    /** The state of a quiz file. */
    public enum State {
        /** The revision matches the file. */
        GOOD,
        /** The file has findings; the revision is the last one without any. */
        FAULTY,
        /** No file in the folder contains the quiz any more. */
        MISSING
    }
}
