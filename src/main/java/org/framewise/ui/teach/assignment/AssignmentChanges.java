package org.framewise.ui.teach.assignment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.Refusal;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Overtaken;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.Words;
import org.framewise.ui.teach.parts.ChangedMeanwhile;
import org.framewise.ui.teach.parts.Saving;

/**
 * Performs changes to an assignment. Afterwards shows its new state, and a message that says what was done or what
 * somebody else has changed.
 */
final class AssignmentChanges {
    private final Component page;
    private final Div done;
    private final Function<AssignmentId, Optional<Assignment>> stored;
    private final Consumer<Assignment> show;
    private final ChangedMeanwhile meanwhile;
    private final AssignmentTexts texts;

    /**
     * @param done container for the message
     * @param stored loads the current state of an assignment; empty if it was deleted or the teacher lost access
     */
    AssignmentChanges(
            Component page,
            Div done,
            Function<AssignmentId, Optional<Assignment>> stored,
            Consumer<Assignment> show,
            ChangedMeanwhile meanwhile,
            AssignmentTexts texts) {
        this.page = page;
        this.done = done;
        this.stored = stored;
        this.show = show;
        this.meanwhile = meanwhile;
        this.texts = texts;
    }

    /** Like {@link #perform}, but if a colleague was faster, shows what they changed instead of throwing. */
    void act(Assignment assignment, Supplier<String> action) {
        try {
            perform(assignment.id(), action);
        } catch (Overtaken overtaken) {
            showOvertaken(assignment, overtaken);
        }
    }

    /**
     * Performs an action, then shows the new state of the assignment and a message.
     *
     * @param action returns the message
     * @throws Overtaken if a colleague has changed the assignment since it was shown
     */
    void perform(AssignmentId assignment, Supplier<String> action) {
        done.removeAll();
        Div message;
        try {
            message = PageParts.message(action.get(), "hint");
        } catch (Refusal refusal) {
            message = PageParts.message(Words.refusalToTeacher(page, refusal.reason()), "warning");
        }
        stored.apply(assignment).ifPresent(show);
        done.add(message);
        PageParts.focus(message);
    }

    /** Shows what a colleague has changed since the assignment was shown. */
    void showOvertaken(Assignment shown, Overtaken overtaken) {
        done.removeAll();
        if (overtaken.gone()) {
            done.add(Saving.deleted(meanwhile, page, overtaken));
            return;
        }
        stored.apply(shown.id()).ifPresent(now -> {
            show.accept(now);
            Div message = PageParts.message(
                    meanwhile.changed(page, overtaken, texts.changes(shown, now)) + " "
                            + page.getTranslation("overtaken.again"),
                    "warning");
            done.add(message);
            PageParts.focus(message);
        });
    }
}
