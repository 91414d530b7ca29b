package org.framewise.ui.teach.assignment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.framewise.attempt.Terms;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.AssignmentProgress;

/** Buttons that change an assignment for the whole class; each asks for confirmation and states the consequences. */
final class AssignmentButtons {
    private final Component words;
    private final Assignment assignment;
    private final Supplier<AssignmentProgress> progress;
    private final AreYouSure sure;

    /**
     * @param progress loads the class's progress at the time of the question, which may be long after the page was
     *     rendered
     * @param sure asks for confirmation
     */
    AssignmentButtons(Component words, Assignment assignment, Supplier<AssignmentProgress> progress, AreYouSure sure) {
        this.words = words;
        this.assignment = assignment;
        this.progress = progress;
        this.sure = sure;
    }

    Button openPost(Runnable whenSure) {
        Button open = button("teach.assignment.post.open", "open-post");
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.addClickListener(pressed -> {
            AssignmentProgress now = progress.get();
            sure.ask(
                    open,
                    words.getTranslation("teach.assignment.post.yes"),
                    whenSure,
                    words.getTranslation("teach.assignment.post.sure", now.finished(), now.members()),
                    words.getTranslation("teach.assignment.post.late"));
        });
        return open;
    }

    Button close(Runnable whenSure) {
        Button close = button("teach.assignment.close", "close-now");
        close.addClickListener(pressed -> {
            List<String> consequences = new ArrayList<>();
            consequences.add(words.getTranslation(
                    "teach.assignment.close.sure", progress.get().open()));
            if (assignment.pair() || assignment.terms().feedback() == Terms.FeedbackTiming.CLOSED) {
                consequences.add(words.getTranslation("teach.assignment.close.feedback"));
            }
            sure.ask(
                    close,
                    words.getTranslation("teach.assignment.close.yes"),
                    whenSure,
                    consequences.toArray(String[]::new));
        });
        return close;
    }

    private Button button(String key, String id) {
        Button button = new Button(words.getTranslation(key));
        button.setId(id);
        return button;
    }
}
