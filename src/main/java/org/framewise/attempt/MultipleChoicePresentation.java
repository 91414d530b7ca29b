package org.framewise.attempt;

import java.util.List;
import org.framewise.quiz.Choice;
import org.framewise.quiz.MultipleChoiceItem;

/** Presents the choices of an item with one or more correct ones, in the order of the attempt. */
record MultipleChoicePresentation(MultipleChoiceItem item) implements ChoicesPresentation {
    @Override
    public Task task(Shuffle shuffle, Clippings clippings) {
        return new Task.ChooseSeveral(alternatives(shuffle));
    }

    @Override
    public List<Choice> choices() {
        return item.choices();
    }
}
