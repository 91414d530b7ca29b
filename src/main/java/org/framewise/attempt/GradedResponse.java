package org.framewise.attempt;

import org.framewise.quiz.FormId;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Response;
import org.framewise.quiz.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * A response with what it is graded from, and the score that it has.
 *
 * @param assignment absent for an attempt that nobody has assigned
 * @param held whether it came when the class was already talking about the item
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
