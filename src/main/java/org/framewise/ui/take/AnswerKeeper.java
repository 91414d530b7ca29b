package org.framewise.ui.take;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DomEvent;
import java.time.Instant;
import java.util.function.Consumer;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.PresentedItem;
import org.framewise.ui.answer.AnswerCopy;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the browser keep a copy of the answer on the screen, and shows the browser's status messages about that copy,
 * for example that there is no connection. Placed next to the form.
 */
final class AnswerKeeper extends Div {
    private static final long serialVersionUID = 1L;
    private static final String DETAIL = "event.detail";

    /**
     * @param kept receives each change, with the timestamp by which changes are ordered
     * @param offered receives the copy that the browser found, if it is newer than the draft on the screen or the
     *     learner tried to hand it in
     */
    AnswerKeeper(Consumer<AnswerCopy> kept, Consumer<AnswerCopy> offered) {
        addClassNames("message", "answer-copy");
        getElement().setAttribute("role", "status");
        getElement().addEventListener("kept", event -> take(event, kept)).addEventData(DETAIL);
        getElement().addEventListener("offered", event -> take(event, offered)).addEventData(DETAIL);
    }

    private static void take(DomEvent event, Consumer<AnswerCopy> taker) {
        AnswerCopy.of(event.getEventData().path(DETAIL)).ifPresent(taker);
    }

    /**
     * @param kind kind of the form that shows the answer
     * @param changedAt when the draft on the screen was last changed
     */
    void keep(AttemptId attempt, PresentedItem item, String kind, Instant changedAt, Instant now) {
        ObjectNode task = JsonNodeFactory.instance.objectNode();
        task.put("attempt", attempt.toString());
        task.put("item", item.id().value());
        task.put("kind", kind);
        task.put("changedAt", changedAt.toEpochMilli());
        task.put("now", now.toEpochMilli());
        ObjectNode words = task.putObject("words");
        words.put("kept", getTranslation("take.lost.kept"));
        words.put("notKept", getTranslation("take.lost.not-kept"));
        words.put("notHandedIn", getTranslation("take.lost.not-handed-in"));
        words.put("back", getTranslation("take.back"));
        words.put("elsewhere", getTranslation("take.elsewhere"));
        words.put("show", getTranslation("take.elsewhere.show"));
        getElement().executeJs("window.framewiseAnswerCopies?.open(this, $0)", task);
    }

    /** Notifies the browser that handing in was refused and that the page shows why. */
    void notHandedIn() {
        getElement().executeJs("window.framewiseAnswerCopies?.notHandedIn()");
    }
}
