package org.framewise.ui.take.form;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.framewise.quiz.Confidence;
import org.framewise.ui.parts.ChoiceGroup;
import org.framewise.ui.parts.Words;

/** The question "How sure are you?", shown as soon as the learner has chosen an answer. */
final class ConfidenceQuestion extends Div {
    private static final long serialVersionUID = 1L;

    private final ChoiceGroup levels;

    ConfidenceQuestion(List<Confidence> offered, Runnable changed) {
        addClassName("confidence");
        levels = new ChoiceGroup(false, getTranslation("confidence.question"));
        levels.addClassName("levels");
        offered.forEach(level -> levels.withChoice(level.name(), Words.confidence(this, level), "level"));
        levels.addValueChangeListener(event -> changed.run());
        add(levels);
        setVisible(false);
    }

    /** Shows the question if there is an answer, and hides it otherwise. */
    void ask(boolean answered) {
        setVisible(answered);
    }

    Optional<Confidence> value() {
        return levels.getValue().stream().findFirst().map(Confidence::valueOf);
    }

    void restore(Confidence level) {
        levels.setValue(Set.of(level.name()));
    }

    boolean isOpen() {
        return isVisible() && levels.getValue().isEmpty();
    }

    void focusFirst() {
        levels.focusFirst();
    }
}
