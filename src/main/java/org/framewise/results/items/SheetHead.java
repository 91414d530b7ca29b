package org.framewise.results.items;

import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * The data of an attempt apart from its responses.
 *
 * @param learner its learner; changes when two members are merged
 * @param sitting counted from 1 for each learner and quiz; renumbered when two members are merged
 * @param assignment absent without an assignment
 * @param confidenceAsked whether items that support it asked for confidence
 */
record SheetHead(
        AttemptId attempt,
        LearnerId learner,
        int sitting,
        @Nullable AssignmentId assignment,
        boolean submitted,
        boolean confidenceAsked) {}
