package org.framewise.ui.review;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.framewise.classroom.Assigned;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;

/** Links to what a learner can do after an attempt. The first link becomes the main action. */
final class NextSteps extends Div {
    private static final long serialVersionUID = 1L;

    NextSteps() {
        addClassName("actions");
    }

    /** Adds a link; the first one becomes the main action. */
    void link(String address, String text) {
        link(new Anchor(address, text));
    }

    private void link(Anchor link) {
        boolean first = getChildren().noneMatch(other -> other.hasClassName("main-action"));
        add(first ? PageParts.asMainAction(link) : PageParts.asSideAction(link));
    }

    /**
     * Adds the links that apply: to the second part of a check, to the next assignment that can be taken, to another
     * attempt at this assignment, and always to the home page.
     *
     * @param assigned the assignment that the attempt belongs to; empty if there is none
     * @param given all assignments of the learner
     */
    void follow(Optional<Assigned> assigned, List<Assigned> given) {
        assigned.filter(one -> one.stage() == Assigned.Stage.SECOND_TO_START)
                .ifPresent(one -> link(Addresses.start(one.assignment().id()), getTranslation("end.check.second")));
        given.stream()
                .filter(Assigned::wantsSomething)
                .filter(one -> assigned.isEmpty()
                        || !one.assignment()
                                .id()
                                .equals(assigned.get().assignment().id()))
                .findFirst()
                .ifPresent(one -> link(another(one)));
        assigned.filter(one -> one.stage() == Assigned.Stage.AGAIN).ifPresent(one -> add(again(one)));
        link(".", getTranslation("end.home"));
    }

    private static Anchor another(Assigned given) {
        String address = given.open()
                .map(open -> Addresses.take(open.id()))
                .orElseGet(() -> Addresses.start(given.assignment().id()));
        return new QuizLanguage(given.quiz().language())
                .fill(
                        new Anchor(address, ""),
                        "assigned.next",
                        new QuizLanguage.Quoted(given.quiz().title()));
    }

    private Anchor again(Assigned assigned) {
        return PageParts.asSideAction(new Anchor(
                Addresses.start(assigned.assignment().id()),
                assigned.left().isPresent()
                        ? getTranslation("assigned.again", assigned.left().getAsInt())
                        : getTranslation("home.again")));
    }
}
