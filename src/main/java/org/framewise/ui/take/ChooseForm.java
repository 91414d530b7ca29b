package org.framewise.ui.take;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.framewise.attempt.PresentedItem;
import org.framewise.attempt.Task;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Response;
import org.framewise.ui.parts.ChoiceGroup;
import org.framewise.ui.parts.QuizLanguage;

/** Chooses one alternative, or all that apply. */
final class ChooseForm extends ResponseForm {
    private static final long serialVersionUID = 1L;

    private final boolean several;
    private final String item;
    private final ChoiceGroup choices;
    private final ConfidenceQuestion confidence;

    ChooseForm(PresentedItem item, List<Task.Alternative> alternatives, boolean several) {
        this.several = several;
        this.item = item.id().value();
        choices = new ChoiceGroup(several, getTranslation(several ? "take.choose.several" : "take.choose.one"));
        choices.withChoicesIn(new QuizLanguage(item.language())).addClassName("alternatives");
        alternatives.forEach(alternative -> choices.withChoice(alternative.id(), alternative.text()));
        confidence = new ConfidenceQuestion(item.levels(), this::changed);
        choices.addValueChangeListener(event -> {
            confidence.ask(!item.levels().isEmpty() && !choices.getValue().isEmpty());
            changed();
        });
        add(choices, confidence);
    }

    @Override
    Response response() {
        Set<String> chosen = choices.getValue();
        return several
                ? new Response.MultipleChoice(chosen)
                : new Response.SingleChoice(chosen.stream().findFirst().orElse(""));
    }

    @Override
    void restore(Response response) {
        switch (response) {
            case Response.SingleChoice one when !one.isEmpty() -> choices.setValue(Set.of(one.choice()));
            case Response.MultipleChoice many -> choices.setValue(many.choices());
            default -> {
                // nothing was chosen
            }
        }
    }

    @Override
    int open() {
        return choices.getValue().isEmpty() || confidence.isOpen() ? 1 : 0;
    }

    @Override
    void focusOpen() {
        if (choices.getValue().isEmpty()) {
            choices.focusFirst();
        } else {
            confidence.focusFirst();
        }
    }

    @Override
    Map<String, Confidence> confidence() {
        return confidence.value().map(level -> Map.of(item, level)).orElse(Map.of());
    }

    @Override
    void restoreConfidence(Map<String, Confidence> levels) {
        Confidence level = levels.get(item);
        if (level != null) {
            confidence.restore(level);
        }
    }
}
