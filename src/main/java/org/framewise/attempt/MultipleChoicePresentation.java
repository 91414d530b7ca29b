package org.framewise.attempt;

import java.util.List;
import java.util.Map;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.SourceId;

/** ShownChoices of which several are right, in the order of the attempt. */
record MultipleChoicePresentation(MultipleChoiceItem item) implements Presentation {
    @Override
    public Task task(Shuffle shuffle, Clippings clippings) {
        return new Task.ChooseSeveral(choices().alternatives(shuffle));
    }

    @Override
    public Map<String, List<String>> parts() {
        return choices().parts();
    }

    @Override
    public List<SourceId> cited() {
        return choices().cited();
    }

    @Override
    public List<Highlight.Text> quoting() {
        return choices().quoting();
    }

    private ShownChoices choices() {
        return new ShownChoices(item.choices());
    }
}
