package org.framewise.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.framewise.quiz.Choice;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.Response;
import org.framewise.scoring.Correction.Accept;

/** Earns {@linkplain PenalisedRecall penalised recall} of the choices that are right. */
final class MultipleChoiceKind extends Kind {
    private final MultipleChoiceItem item;

    MultipleChoiceKind(MultipleChoiceItem item) {
        this.item = item;
    }

    @Override
    MultipleChoiceItem item() {
        return item;
    }

    @Override
    public String id() {
        return "multiple-choice";
    }

    @Override
    void requireFits(Response response) {
        requireChoices(chosen(response));
    }

    @Override
    double max() {
        return 1;
    }

    /** An accepted choice counts neither way. */
    @Override
    Optional<Score> score(Response response, Set<Accept> accepted) {
        Set<String> chosen = new HashSet<>(chosen(response));
        chosen.removeIf(choice -> accepted.contains(accept(choice)));
        Set<String> distractors = new HashSet<>(Marks.ids(item.choices()));
        distractors.removeAll(item.key());
        return Optional.of(PenalisedRecall.score(chosen, item.key(), distractors));
    }

    private static Accept accept(String choice) {
        return new Accept(choice, "");
    }

    @Override
    List<Mark> marks(Response response, Set<Accept> accepted) {
        return Marks.neutral(Marks.choices(item.choices(), item.key(), chosen(response)), accepted);
    }

    @Override
    public Stream<Accept> furtherAnswers() {
        return item.choices().stream()
                .map(Choice::id)
                .filter(choice -> !item.key().contains(choice))
                .map(MultipleChoiceKind::accept);
    }

    @Override
    public Stream<Misconception> misconceptions(Set<Accept> accepted) {
        return item.choices().stream()
                .filter(choice -> !item.key().contains(choice.id()) && !accepted.contains(accept(choice.id())))
                .map(Choice::misconception)
                .filter(Objects::nonNull);
    }

    @Override
    public String text(String unit) {
        return Marks.text(item.choices(), unit);
    }

    @Override
    public String words(Response response) {
        return Marks.words(item.choices(), chosen(response));
    }

    @Override
    public List<Choice> choices() {
        return item.choices();
    }

    @Override
    public Set<String> rightChoices() {
        return item.key();
    }

    @Override
    public Set<String> chosen(Response response) {
        return as(Response.MultipleChoice.class, response).choices();
    }
}
