package org.framewise.ui.teach.lesson;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.framewise.attempt.KeyChange;
import org.framewise.quiz.Item;
import org.framewise.results.live.Discussion;
import org.framewise.results.live.Tally;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.teach.correction.ItemCorrections;
import org.framewise.ui.teach.stage.ItemStage.Step;

/**
 * Notes beside an item on the projector: the number of responses, which responses don't count, and what was corrected.
 * Also has the buttons for holding and releasing the item.
 */
final class ProjectorNotes extends Div {
    private static final long serialVersionUID = 1L;

    /** @param holding whether the item is held, and the actions that change that */
    ProjectorNotes(Step step, Tally tally, int leftOut, Holding holding) {
        addClassName("projector-notes");
        if (step != Step.PASSAGE) {
            add(Tags.span("tally-n", getTranslation("discuss.n", tally.n())));
        }
        if (tally.n() > 0 && tally.n() < Discussion.FEWEST && step != Step.KEY) {
            note(getTranslation("discuss.few", Discussion.FEWEST));
        }
        if (step != Step.PASSAGE
                && tally instanceof Tally.Texts written
                && written.texts().isEmpty()
                && written.n() > 0) {
            note(getTranslation("discuss.texts.none"));
        }
        if (step != Step.PASSAGE && leftOut > 0) {
            note(getTranslation("discuss.left-out", leftOut));
        }
        if (holding.held) {
            note(getTranslation("discuss.held"));
            add(button("discuss.release", "release", holding.release));
        } else if (holding.late > 0) {
            Button hold = button("discuss.hold", "hold", holding.hold);
            hold.getElement().setAttribute("title", getTranslation("discuss.hold.help"));
            note(getTranslation("discuss.late", holding.late));
            add(hold);
        }
    }

    /**
     * Whether an item is held, and the actions to hold and release it. Answers that arrive while an item is held don't
     * count, because its key has been shown.
     *
     * @param late number of learners who could still answer the item
     */
    record Holding(boolean held, long late, Runnable hold, Runnable release) {}

    /** Adds a note that describes how the key was corrected. */
    void corrected(Item item, KeyChange change) {
        Div note = Tags.div(
                "projector-note",
                new Div(getTranslation("discuss.corrected", ItemCorrections.describe(this, item, change.correction()))),
                new Div(getTranslation("discuss.corrected.reason", change.reason())));
        add(note);
    }

    private void note(String text) {
        add(Tags.span("projector-note", text));
    }

    private Button button(String key, String id, Runnable press) {
        Button button = new Button(getTranslation(key), pressed -> press.run());
        button.setId(id);
        button.addClassName("hold");
        return button;
    }
}
