package org.framewise.ui.review.feedback;

import java.util.List;
import org.framewise.attempt.Task;
import org.framewise.quiz.ChoiceItem;

/** Feedback to an item with exactly one right choice. */
final class ChoiceFeedback extends ChoicesFeedback {
    ChoiceFeedback(ChoiceItem item) {
        super(item.choices());
    }

    @Override
    List<Task.Alternative> alternatives(Task task) {
        return ((Task.Choose) task).alternatives();
    }
}
