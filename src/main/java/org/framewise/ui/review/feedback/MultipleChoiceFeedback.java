package org.framewise.ui.review.feedback;

import java.util.List;
import org.framewise.attempt.Task;
import org.framewise.quiz.MultipleChoiceItem;

/** Feedback to an item in which all choices that apply have to be selected. */
final class MultipleChoiceFeedback extends ChoicesFeedback {
    MultipleChoiceFeedback(MultipleChoiceItem item) {
        super(item.choices());
    }

    @Override
    List<Task.Alternative> alternatives(Task task) {
        return ((Task.ChooseSeveral) task).alternatives();
    }
}
