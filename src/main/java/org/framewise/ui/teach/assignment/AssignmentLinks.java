package org.framewise.ui.teach.assignment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import org.framewise.classroom.Assignment;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.Tags;

/** Creates links from an assignment to its live view, its discussion and its results. */
final class AssignmentLinks {
    private AssignmentLinks() {}

    static Component[] of(Component words, Assignment assignment) {
        return new Component[] {
            link(words, Addresses.live(assignment.id()), "teach.assignment.live"),
            link(words, Addresses.discuss(assignment.id()), "teach.assignment.discuss"),
            link(words, Addresses.results(assignment.quiz(), assignment.id()), "teach.assignments.results")
        };
    }

    private static Anchor link(Component words, String address, String key) {
        return Tags.a("side-action", address, words.getTranslation(key));
    }
}
