package org.framewise.ui.take;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import org.framewise.classroom.Assigned;
import org.framewise.quiz.Quiz;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.AssignmentWords;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;

/**
 * A card for an assignment on the learner's home page. Shows the quiz, the time window, the learner's progress and the
 * next action.
 */
final class AssignedCard extends Article {
    private static final long serialVersionUID = 1L;

    AssignedCard(Assigned assigned, SchoolTime time, Instant now) {
        addClassNames("quiz-card", "assigned-card");
        Quiz quiz = assigned.quiz();
        AssignmentWords words = new AssignmentWords(this, getLocale(), time);
        Paragraph state = Tags.p("assigned-stage", words.stage(assigned));
        Paragraph facts = Tags.p(
                "facts",
                getTranslation(
                        assigned.assignment().pair() ? "assigned.facts.pair" : "assigned.facts",
                        quiz.forms().getFirst().items().size(),
                        quiz.minutes()));
        add(
                new QuizLanguage(quiz.language()).of(new H3(quiz.title())),
                state,
                facts,
                Tags.p("facts", words.window(assigned.assignment(), now)),
                links(assigned));
    }

    private Div links(Assigned assigned) {
        Div links = Tags.div("links");
        String start = Addresses.start(assigned.assignment().id());
        switch (assigned.stage()) {
            case IN_PROGRESS -> {
                var open = assigned.open().orElseThrow();
                links.add(PageParts.asMainAction(link(
                        Addresses.take(open.id()),
                        getTranslation(
                                "home.go-on", open.current(), open.items().size()),
                        assigned)));
            }
            case TO_START -> links.add(PageParts.asMainAction(link(start, getTranslation("home.start"), assigned)));
            case SECOND_TO_START ->
                links.add(PageParts.asMainAction(link(start, getTranslation("home.second-form"), assigned)));
            case NOT_OPEN_YET ->
                links.add(PageParts.asSideAction(link(start, getTranslation("assigned.look"), assigned)));
            case AGAIN -> {
                addResult(assigned, links);
                links.add(PageParts.asSideAction(link(start, getTranslation("home.again"), assigned)));
            }
            case WAITING_FOR_SECOND, DONE -> addResult(assigned, links);
            case MISSED -> {
                // no action is available
            }
        }
        return links;
    }

    private void addResult(Assigned assigned, Div links) {
        assigned.last()
                .ifPresent(last -> links.add(PageParts.asSideAction(
                        link(Addresses.end(last.id()), getTranslation("home.result"), assigned))));
    }

    private static Anchor link(String address, String text, Assigned assigned) {
        return new QuizLanguage(assigned.quiz().language())
                .about(new Anchor(address, text), assigned.quiz().title());
    }
}
