package org.framewise.ui.review.feedback;

import java.util.List;
import org.framewise.attempt.Task;
import org.framewise.quiz.MultipleChoiceItem;

/** Feedback to choices of which all that apply are to be chosen. */
final class MultipleChoiceFeedback extends ChoicesFeedback {
    MultipleChoiceFeedback(MultipleChoiceItem item) {
        super(item.choices());
    }

    @Override
    List<Task.Alternative> alternatives(Task task) {
        return ((Task.ChooseSeveral) task).alternatives();
    }
}
