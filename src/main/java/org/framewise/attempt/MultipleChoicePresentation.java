package org.framewise.attempt;

import java.util.List;
import org.framewise.quiz.Choice;
import org.framewise.quiz.MultipleChoiceItem;

/** Presents the choices of a multiple-choice item, in the order shuffled for the attempt. */
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
