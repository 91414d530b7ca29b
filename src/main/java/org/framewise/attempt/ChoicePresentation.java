package org.framewise.attempt;

import java.util.List;
import org.framewise.quiz.Choice;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.Confidence;

/** Presents the choices of a single-choice item, in the order shuffled for the attempt. */
record ChoicePresentation(ChoiceItem item) implements ChoicesPresentation {
    @Override
    public Task task(Shuffle shuffle, Clippings clippings) {
        return new Task.Choose(alternatives(shuffle));
    }

    @Override
    public List<Choice> choices() {
        return item.choices();
    }

    @Override
    public List<Confidence> levels() {
        return Confidence.levels(item.choices().size());
    }
}
