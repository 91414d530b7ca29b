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

/** Changes an assignment, has it shown as it is then, and says what was done, or what somebody else did meanwhile. */
final class AssignmentChanges {
    private final Component page;
    private final Div done;
    private final Function<AssignmentId, Optional<Assignment>> stored;
    private final Consumer<Assignment> show;
    private final ChangedMeanwhile meanwhile;
    private final AssignmentTexts texts;

    /**
     * @param done where it is said
     * @param stored an assignment as it is now; empty when it is deleted, or no longer to be seen
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

    /** As {@link #perform}; where a colleague was faster, shows what they did. */
    void act(Assignment assignment, Supplier<String> action) {
        try {
            perform(assignment.id(), action);
        } catch (Overtaken overtaken) {
            showOvertaken(assignment, overtaken);
        }
    }

    /**
     * Does something, shows the assignment as it is then, and says what was done.
     *
     * @param action gives the sentence to say
     * @throws Overtaken when a colleague was faster
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

    /** Shows what a colleague did meanwhile. */
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
