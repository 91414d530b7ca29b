package org.framewise.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.Response;
import org.framewise.scoring.Correction.Accept;

/** Awards one point for the key. */
final class ChoiceKind extends ChoicesKind<ChoiceItem, Response.SingleChoice> {
    ChoiceKind(ChoiceItem item) {
        super(item, "choice", Response.SingleChoice.class, item.choices());
    }

    private String choice(Response response) {
        return given(response).choice();
    }

    @Override
    Optional<Score> score(Response response, Set<Accept> accepted) {
        String choice = choice(response);
        return Optional.of(new Score(item.key().equals(choice) || accepted.contains(accept(choice)) ? 1 : 0, max()));
    }

    /**
     * Omits the feedback on a choice that a correction accepts, because its rationale still says that the choice is
     * wrong.
     */
    @Override
    List<Mark> marks(Response response, Set<Accept> accepted) {
        String choice = choice(response);
        return accepted.contains(accept(choice))
                ? List.of(new Mark(choice, true, Mark.Verdict.RIGHT, null, null))
                : Marks.choices(item.choices(), rightChoices(), Set.of(choice));
    }

    @Override
    public Stream<Misconception> misconceptions(Set<Accept> accepted) {
        return super.misconceptions(accepted).distinct();
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
