package org.framewise.ui.teach.correction;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.framewise.attempt.KeyChange;
import org.framewise.quiz.Item;
import org.framewise.scoring.Correction;
import org.framewise.ui.parts.ChoiceGroup;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.review.feedback.CorrectionLines;
import org.framewise.ui.teach.parts.Saving;

/** A form for a key correction: its kind, the answer to accept in addition, and the reason. */
final class CorrectionForm extends Section {
    private static final long serialVersionUID = 1L;
    private static final String ACCEPT = "accept";

    private final transient Map<String, Correction.Accept> further;
    private final ChoiceGroup kind = new ChoiceGroup(false, getTranslation("correct.kind"));
    private final ChoiceGroup answers;
    private final TextArea reason = new TextArea();
    private final Div problem = new Div();
    private final Button correct = new Button(getTranslation("correct.go"));
    private final Div done = Tags.div("done-line");

    /** @param language the language of the quiz */
    CorrectionForm(Item item, QuizLanguage language) {
        further = FurtherAnswers.of(item);
        kind.setId("kind");
        kind.withChoice("not-counted", getTranslation("correct.kind.not-counted"));
        if (!further.isEmpty()) {
            kind.withChoice(ACCEPT, getTranslation("correct.kind.accept"));
        }
        kind.withChoice("full-marks", getTranslation("correct.kind.full-marks"));
        answers = new ChoiceGroup(false, getTranslation("correct.answer")).withChoicesIn(language);
        answers.setId("answer");
        further.forEach((key, accept) -> answers.withChoice(key, CorrectionLines.accepted(this, item, accept)));
        answers.setVisible(false);
        kind.addValueChangeListener(chosen -> answers.setVisible(accepts()));
        reason.setLabel(getTranslation("correct.reason"));
        reason.setHelperText(getTranslation("correct.reason.help"));
        reason.setMaxLength(KeyChange.MAX_REASON);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.setRequiredIndicatorVisible(true);
        // missing input is reported when the button is pressed: clearing the field after a correction must not show an
        // error
        reason.setManualValidation(true);
        reason.setId("reason");
        correct.addThemeVariants(ButtonVariant.PRIMARY);
        correct.setId("correct");
        done.getElement().setAttribute("role", "status");
        Div actions = PageParts.actions(correct);
        add(new H2(getTranslation("correct.form")), kind, answers);
        if (further.isEmpty()) {
            add(Tags.span("help", getTranslation("correct.no-answer")));
        }
        add(reason, problem, actions, done);
        addClassName("correct-form");
    }

    Button button() {
        return correct;
    }

    /** Adds the save status below the button. */
    void addSaving(Saving<?> saving) {
        addComponentAtIndex(indexOf(done), saving);
    }

    private boolean accepts() {
        return kind.getValue().contains(ACCEPT);
    }

    /** The input; if it is incomplete, empty, with an error message shown. */
    Optional<Correction> read() {
        clearMessages();
        Optional<Correction> chosen = chosen();
        if (chosen.isEmpty()) {
            warn(getTranslation(accepts() ? "correct.answer.missing" : "correct.kind.missing"));
            (accepts() ? answers : kind).focusFirst();
            return Optional.empty();
        }
        if (reason.getValue().isBlank()) {
            warn(getTranslation("correct.reason.missing"));
            reason.focus();
            return Optional.empty();
        }
        return chosen;
    }

    private Optional<Correction> chosen() {
        if (accepts()) {
            return answers.getValue().stream().findFirst().map(further::get);
        }
        return kind.getValue().stream()
                .findFirst()
                .map(one -> one.equals("full-marks") ? new Correction.FullMarks() : new Correction.NotCounted());
    }

    String reason() {
        return reason.getValue();
    }

    void clear() {
        kind.setValue(Set.of());
        answers.setValue(Set.of());
        reason.clear();
    }

    /** Clears the last message. */
    void clearMessages() {
        problem.removeAll();
        done.removeAll();
    }

    void warn(String sentence) {
        problem.add(PageParts.message(sentence, "warning"));
    }

    void showMessage(String sentence) {
        done.setText(sentence);
        PageParts.focus(done);
    }
}
