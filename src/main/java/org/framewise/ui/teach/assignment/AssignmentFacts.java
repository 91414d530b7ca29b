package org.framewise.ui.teach.assignment;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.AssignmentProgress;

/** Lists the time window and terms of an assignment, and the class's progress. */
final class AssignmentFacts extends DescriptionList {
    private static final long serialVersionUID = 1L;

    AssignmentFacts(AssignmentTexts texts, Assignment assignment, AssignmentProgress progress, Instant now) {
        addClassName("attempt-facts");
        fact("teach.assignment.state", texts.state(assignment, now));
        fact("teach.assignments.when", texts.window(assignment));
        fact("teach.assignments.terms", texts.terms(assignment));
        if (assignment.pair()) {
            fact("teach.assignment.post", texts.post(assignment));
        }
        fact("teach.assignments.begun", texts.begun(progress));
        fact("teach.assignments.finished", texts.finished(assignment, progress));
    }

    private void fact(String key, String value) {
        Div pair = new Div(new Term(getTranslation(key)), new Description(value));
        getElement().appendChild(pair.getElement());
    }
}
