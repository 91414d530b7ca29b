package org.framewise.attempt;

import java.util.List;
import java.util.Map;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.SourceId;

/** ShownChoices of which one is right, in the order of the attempt. */
record ChoicePresentation(ChoiceItem item) implements Presentation {
    @Override
    public Task task(Shuffle shuffle, Clippings clippings) {
        return new Task.Choose(choices().alternatives(shuffle));
    }

    @Override
    public Map<String, List<String>> parts() {
        return choices().parts();
    }

    @Override
    public List<Confidence> levels() {
        return Confidence.levels(item.choices().size());
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
