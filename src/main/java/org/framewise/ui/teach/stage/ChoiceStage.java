package org.framewise.ui.teach.stage;

import java.util.List;
import org.framewise.attempt.Task;
import org.framewise.quiz.ChoiceItem;
import org.framewise.results.live.Tally;

/** Shows an item with exactly one right choice. */
final class ChoiceStage extends ChoicesStage {
    private final ChoiceItem item;

    ChoiceStage(ChoiceItem item, Tally.Choices counts) {
        super(item.choices(), counts);
        this.item = item;
    }

    @Override
    List<Task.Alternative> alternatives(Task task) {
        return ((Task.Choose) task).alternatives();
    }

    @Override
    boolean isKey(String choice) {
        return item.key().equals(choice);
    }
}
