package org.framewise.ui.teach.stage;

import java.util.List;
import org.framewise.attempt.Task;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.results.live.Tally;

/** Shows an item with several right choices. */
final class MultipleChoiceStage extends ChoicesStage {
    private final MultipleChoiceItem item;

    MultipleChoiceStage(MultipleChoiceItem item, Tally.Choices counts) {
        super(item.choices(), counts);
        this.item = item;
    }

    @Override
    List<Task.Alternative> alternatives(Task task) {
        return ((Task.ChooseSeveral) task).alternatives();
    }

    @Override
    boolean isKey(String choice) {
        return item.key().contains(choice);
    }
}
