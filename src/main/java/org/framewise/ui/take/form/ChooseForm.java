package org.framewise.ui.take.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.framewise.attempt.PresentedItem;
import org.framewise.attempt.Task;
import org.framewise.quiz.Confidence;
import org.framewise.ui.parts.ChoiceGroup;
import org.framewise.ui.parts.QuizLanguage;

/** Form for choosing among alternatives, with a question about confidence below. */
abstract sealed class ChooseForm extends ResponseForm permits ChooseOneForm, ChooseSeveralForm {
    private static final long serialVersionUID = 1L;

    private final String item;
    private final ChoiceGroup choices;
    private final ConfidenceQuestion confidence;

    ChooseForm(PresentedItem item, List<Task.Alternative> alternatives, boolean several, String legend) {
        this.item = item.id().value();
        choices = new ChoiceGroup(several, getTranslation(legend));
        choices.withChoicesIn(new QuizLanguage(item.language())).addClassName("alternatives");
        alternatives.forEach(alternative -> choices.withChoice(alternative.id(), alternative.text()));
        confidence = new ConfidenceQuestion(item.levels(), this::changed);
        choices.addValueChangeListener(event -> {
            confidence.ask(!item.levels().isEmpty() && !choices.getValue().isEmpty());
            changed();
        });
        add(choices, confidence);
    }

    /** The ids of the chosen alternatives. */
    final Set<String> chosen() {
        return choices.getValue();
    }

    final void choose(Set<String> ids) {
        choices.setValue(ids);
    }

    @Override
    public String kind() {
        return "choose";
    }

    @Override
    public int open() {
        return choices.getValue().isEmpty() || confidence.isOpen() ? 1 : 0;
    }

    @Override
    public void focusOpen() {
        if (choices.getValue().isEmpty()) {
            choices.focusFirst();
        } else {
            confidence.focusFirst();
        }
    }

    @Override
    public Map<String, Confidence> confidence() {
        return confidence.value().map(level -> Map.of(item, level)).orElse(Map.of());
    }

    @Override
    public void restoreConfidence(Map<String, Confidence> levels) {
        Confidence level = levels.get(item);
        if (level != null) {
            confidence.restore(level);
        }
    }
}
