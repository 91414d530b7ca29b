package org.framewise.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.Response;
import org.framewise.scoring.Correction.Accept;

/** Awards {@linkplain PenalisedRecall penalised recall} of the correct choices. */
final class MultipleChoiceKind extends ChoicesKind<MultipleChoiceItem, Response.MultipleChoice> {
    MultipleChoiceKind(MultipleChoiceItem item) {
        super(item, "multiple-choice", Response.MultipleChoice.class, item.choices());
    }

    /** Treats accepted choices as neutral. */
    @Override
    Optional<Score> score(Response response, Set<Accept> accepted) {
        Set<String> chosen = new HashSet<>(chosen(response));
        chosen.removeIf(choice -> accepted.contains(accept(choice)));
        Set<String> distractors = new HashSet<>(Marks.ids(item.choices()));
        distractors.removeAll(item.key());
        return Optional.of(PenalisedRecall.score(chosen, item.key(), distractors));
    }

    @Override
    List<Mark> marks(Response response, Set<Accept> accepted) {
        return Marks.neutral(Marks.choices(item.choices(), item.key(), chosen(response)), accepted);
    }

    @Override
    public Set<String> rightChoices() {
        return item.key();
    }

    @Override
    public Set<String> chosen(Response response) {
        return given(response).choices();
    }
}
