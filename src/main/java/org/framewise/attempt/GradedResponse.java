package org.framewise.attempt;

import org.framewise.quiz.FormId;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Response;
import org.framewise.quiz.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * A response with everything needed to grade it, and its current score.
 *
 * @param assignment absent for an attempt without an assignment
 * @param held whether the response arrived while the class was already discussing the item
 */
record GradedResponse(
        AttemptId attempt,
        @Nullable AssignmentId assignment,
        RevisionId revision,
        FormId form,
        ItemId item,
        Response response,
        boolean held,
        StoredScore score) {}
