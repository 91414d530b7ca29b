package org.framewise.scoring;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.framewise.quiz.Choice;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.Response;
import org.framewise.scoring.Correction.Accept;

/** Earns a point for the key. */
final class ChoiceKind extends Kind {
    private final ChoiceItem item;

    ChoiceKind(ChoiceItem item) {
        this.item = item;
    }

    @Override
    ChoiceItem item() {
        return item;
    }

    @Override
    public String id() {
        return "choice";
    }

    private String choice(Response response) {
        return as(Response.SingleChoice.class, response).choice();
    }

    @Override
    void requireFits(Response response) {
        requireChoices(chosen(response));
    }

    @Override
    double max() {
        return 1;
    }

    @Override
    Optional<Score> score(Response response, Set<Accept> accepted) {
        String choice = choice(response);
        return Optional.of(new Score(item.key().equals(choice) || accepted.contains(accept(choice)) ? 1 : 0, max()));
    }

    private static Accept accept(String choice) {
        return new Accept(choice, "");
    }

    /** To an accepted choice nothing is said: its rationale tells why it is wrong. */
    @Override
    List<Mark> marks(Response response, Set<Accept> accepted) {
        String choice = choice(response);
        return accepted.contains(accept(choice))
                ? List.of(new Mark(choice, true, Mark.Verdict.RIGHT, null, null))
                : Marks.choices(item.choices(), rightChoices(), Set.of(choice));
    }

    @Override
    public Stream<Accept> furtherAnswers() {
        return item.choices().stream()
                .map(Choice::id)
                .filter(choice -> !choice.equals(item.key()))
                .map(ChoiceKind::accept);
    }

    @Override
    public Stream<Misconception> misconceptions(Set<Accept> accepted) {
        return item.choices().stream()
                .filter(choice -> !choice.id().equals(item.key()) && !accepted.contains(accept(choice.id())))
                .map(Choice::misconception)
                .filter(Objects::nonNull)
                .distinct();
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
    public Map<String, String> judged(Response response) {
        return response.isEmpty() ? Map.of() : Map.of(item.id().value(), choice(response));
    }

    @Override
    public int alternatives() {
        return item.choices().size();
    }

    @Override
    public List<Choice> choices() {
        return item.choices();
    }

    @Override
    public Set<String> rightChoices() {
        return Set.of(item.key());
    }

    @Override
    public Set<String> chosen(Response response) {
        String choice = choice(response);
        return choice.isEmpty() ? Set.of() : Set.of(choice);
    }

    @Override
    public boolean isRightOrWrong() {
        return true;
    }
}
