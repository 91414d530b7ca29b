package org.framewise.results.items;

import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * An attempt, beside what was given in it.
 *
 * @param learner whose it is; merging two members makes it another's
 * @param sitting counted from 1 for each learner and quiz; merging two members counts anew
 * @param assignment absent where none was given
 * @param confidenceAsked whether items that ask how sure the learner is did so
 */
record SheetHead(
        AttemptId attempt,
        LearnerId learner,
        int sitting,
        @Nullable AssignmentId assignment,
        boolean submitted,
        boolean confidenceAsked) {}
