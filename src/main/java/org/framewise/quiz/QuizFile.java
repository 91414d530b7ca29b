package org.framewise.quiz;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The file a quiz comes from, and the revision that learners with an assignment get.
 *
 * @param name the name of the file that contains the quiz or was the last to contain it; null if the name was never
 *     recorded
 * @param revision the last revision without findings
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
