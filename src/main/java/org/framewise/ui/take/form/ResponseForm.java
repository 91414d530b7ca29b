package org.framewise.ui.take.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.framewise.attempt.PresentedItem;
import org.framewise.attempt.Task;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Response;
import org.framewise.ui.parts.ClippingCard;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.StaticHtml;

/**
 * Takes the response to one item; one form for each type of item.
 *
 * @see "docs/decisions/0001-items-use-the-browsers-own-inputs.md"
 */
public abstract sealed class ResponseForm extends Div
        permits ClassifyForm, ChooseForm, MarkForm, PairForm, ArrangeForm, WriteForm {
    private static final long serialVersionUID = 1L;

    private final List<Runnable> listeners = new ArrayList<>();

    /** The form that fits the item's task. */
    public static ResponseForm of(PresentedItem item) {
        return switch (item.task()) {
            case Task.Classify task -> new ClassifyForm(item, task);
            case Task.Choose task -> new ChooseOneForm(item, task);
            case Task.ChooseSeveral task -> new ChooseSeveralForm(item, task);
            case Task.Mark task -> new MarkForm(item);
            case Task.Pair task -> new PairForm(item, task);
            case Task.Arrange task -> new ArrangeForm(item, task);
            case Task.Write task -> new WriteForm(task);
        };
    }

    /** What answer-copies.js calls the form; it tells the script how to read the answer from the page. */
    public abstract String kind();

    /** What was chosen so far. */
    public abstract Response response();

    /** Shows what was chosen earlier. */
    public abstract void restore(Response response);

    /** How many parts are still open; 0 when the response is complete. */
    public abstract int open();

    /** Puts the keyboard on the first open part. */
    public abstract void focusOpen();

    /** How sure the learner is; empty when it isn't asked. */
    public Map<String, Confidence> confidence() {
        return Map.of();
    }

    /** Shows how sure the learner was earlier. */
    public void restoreConfidence(Map<String, Confidence> confidence) {}

    /** The passages of the item; the form may make their words selectable. */
    public Component passages(PresentedItem item) {
        return StaticHtml.render(ClippingCard.cardsOf(
                new QuizLanguage(item.language()),
                ClippingCard.Reader.LEARNER,
                item.clippings(),
                place -> new Span(item.clippings().get(place).text())));
    }

    /** Runs whenever something was chosen or written. */
    public final void onChange(Runnable listener) {
        listeners.add(listener);
    }

    final void changed() {
        listeners.forEach(Runnable::run);
    }
}
