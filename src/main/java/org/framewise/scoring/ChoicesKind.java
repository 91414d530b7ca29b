package org.framewise.scoring;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.framewise.quiz.Choice;
import org.framewise.quiz.Item;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.Response;
import org.framewise.scoring.Correction.Accept;

/** Items where one or several alternatives are chosen from a list. */
abstract sealed class ChoicesKind<I extends Item, R extends Response> extends TypedKind<I, R>
        permits ChoiceKind, MultipleChoiceKind {
    private final List<Choice> choices;

    ChoicesKind(I item, String id, Class<R> responses, List<Choice> choices) {
        super(item, id, responses);
        this.choices = choices;
    }

    @Override
    final void requireFits(Response response) {
        requireKnown("choice", chosen(response), Marks.ids(choices));
    }

    @Override
    final double max() {
        return 1;
    }

    static Accept accept(String choice) {
        return new Accept(choice, "");
    }

    @Override
    public final Stream<Accept> furtherAnswers() {
        return choices.stream().filter(this::isWrong).map(choice -> accept(choice.id()));
    }

    @Override
    public Stream<Misconception> misconceptions(Set<Accept> accepted) {
        return choices.stream()
                .filter(choice -> isWrong(choice) && !accepted.contains(accept(choice.id())))
                .map(Choice::misconception)
                .filter(Objects::nonNull);
    }

    private boolean isWrong(Choice choice) {
        return !rightChoices().contains(choice.id());
    }

    @Override
    public final String text(String unit) {
        return Marks.text(choices, unit);
    }

    @Override
    public final String words(Response response) {
        return Marks.words(choices, chosen(response));
    }

    @Override
    public final List<Choice> choices() {
        return choices;
    }
}
