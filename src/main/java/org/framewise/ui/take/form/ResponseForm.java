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
 * Base class of the forms in which learners answer an item; each type of task has a form of its own.
 *
 * @see "docs/decisions/0001-items-use-the-browsers-own-inputs.md"
 */
public abstract sealed class ResponseForm extends Div
        permits ClassifyForm, ChooseForm, MarkForm, PairForm, ArrangeForm, WriteForm {
    private static final long serialVersionUID = 1L;

    private final List<Runnable> listeners = new ArrayList<>();

    /** Creates the form that matches the item's task. */
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

    /**
     * Name of this kind of form in answer-copies.js, which determines how the script reads the answer from the page.
     */
    public abstract String kind();

    /** The current response. */
    public abstract Response response();

    /** Restores an earlier response. */
    public abstract void restore(Response response);

    /** The number of unanswered parts; 0 when the response is complete. */
    public abstract int open();

    /** Focuses the first unanswered part. */
    public abstract void focusOpen();

    /** The learner's confidence by part; empty if the item doesn't ask for it. */
    public Map<String, Confidence> confidence() {
        return Map.of();
    }

    /** Restores the learner's earlier confidence. */
    public void restoreConfidence(Map<String, Confidence> confidence) {}

    /** The passages of the item; a form may make words in them markable. */
    public Component passages(PresentedItem item) {
        return StaticHtml.render(ClippingCard.cardsOf(
                new QuizLanguage(item.language()),
                ClippingCard.Reader.LEARNER,
                item.clippings(),
                place -> new Span(item.clippings().get(place).text())));
    }

    /** Registers a listener for changes of the response. */
    public final void onChange(Runnable listener) {
        listeners.add(listener);
    }

    final void changed() {
        listeners.forEach(Runnable::run);
    }
}
