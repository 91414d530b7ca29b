package org.framewise.ui.teach.assignment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.function.Supplier;
import org.framewise.classroom.AssignmentProgress;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.Tags;

/** Section for deleting an assignment, after stating what is deleted with it. */
final class RemovalSection extends Section {
    private static final long serialVersionUID = 1L;

    /** @param progress loads the class's progress at the time of the question */
    RemovalSection(Supplier<AssignmentProgress> progress, Runnable whenSure) {
        AreYouSure sure = new AreYouSure();
        Button delete = new Button(getTranslation("teach.assignment.delete"));
        delete.setId("delete");
        delete.addClickListener(pressed -> sure.ask(
                delete, getTranslation("teach.assignment.delete.yes"), whenSure, consequences(progress.get())));
        add(
                new H2(getTranslation("teach.assignment.delete.title")),
                Tags.span("help", getTranslation("teach.assignment.delete.text")),
                PageParts.actions(delete),
                sure);
    }

    private String consequences(AssignmentProgress now) {
        return now.attempts() == 0
                ? getTranslation("teach.assignment.delete.empty")
                : getTranslation("teach.assignment.delete.sure", now.attempts(), now.begun());
    }
}
