package org.framewise.attempt;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.framewise.quiz.Choice;
import org.framewise.quiz.SourceId;

/** Presents the choices of an item that lets learners select one or several of them. */
sealed interface ChoicesPresentation extends Presentation permits ChoicePresentation, MultipleChoicePresentation {
    String NAME = "choices";

    List<Choice> choices();

    default List<Task.Alternative> alternatives(Shuffle shuffle) {
        return shuffle.of(
                NAME,
                choices().stream()
                        .map(choice -> new Task.Alternative(choice.id(), choice.text()))
                        .toList());
    }

    @Override
    default Map<String, List<String>> parts() {
        return Map.of(NAME, choices().stream().map(Choice::id).toList());
    }

    @Override
    default List<SourceId> cited() {
        return choices().stream().map(Choice::source).filter(Objects::nonNull).toList();
    }

    @Override
    default List<Highlight.Text> quoting() {
        return choices().stream()
                .map(choice -> new Highlight.Text(
                        new Highlight.Place(Highlight.Kind.CHOICE, choice.id()), choice.source(), choice.text()))
                .toList();
    }
}
