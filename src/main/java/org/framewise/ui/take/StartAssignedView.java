package org.framewise.ui.take;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.stream.Collectors;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Refusal;
import org.framewise.classroom.Assigned;
import org.framewise.classroom.AssignedWork;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Nickname;
import org.framewise.quiz.Quiz;
import org.framewise.ui.LearnerLayout;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.answer.AnswerCopies;
import org.framewise.ui.error.NoQuizFile;
import org.framewise.ui.error.NoSuchAssignment;
import org.framewise.ui.error.NoSuchAttempt;
import org.framewise.ui.parts.AssignmentWords;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.parts.Words;
import org.framewise.ui.security.CurrentLearner;

/** Start page of an assignment, with the quiz, the terms and the start button. */
@Route(value = "start/assignment/:assignment", layout = LearnerLayout.class)
@AnonymousAllowed
final class StartAssignedView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient AssignedWork work;
    private final transient CurrentLearner current;
    private final transient Clock clock;
    private final transient AssignmentWords words;
    private final Div message = new Div();

    StartAssignedView(AssignedWork work, CurrentLearner current, SchoolTime time, Clock clock) {
        super("start");
        this.work = work;
        this.current = current;
        this.clock = clock;
        this.words = new AssignmentWords(this, getLocale(), time);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AssignmentId id = event.getRouteParameters()
                .get("assignment")
                .flatMap(AssignmentId::of)
                .orElseThrow(NoSuchAssignment::new);
        Learner learner = current.find().orElseThrow(NoSuchAttempt::new);
        Assigned assigned = work.find(learner.id(), id)
                .orElseThrow(() -> work.isGiven(learner.id(), id) ? new NoQuizFile() : new NoSuchAssignment());
        show(assigned, learner);
    }

    private void show(Assigned assigned, Learner learner) {
        setPageTitle(assigned.quiz().title());
        removeAll();
        QuizLanguage language = new QuizLanguage(assigned.quiz().language());
        Paragraph summary = language.of(Tags.p("deck", assigned.quiz().summary()));
        Paragraph stage = Tags.p("assigned-stage", words.stage(assigned));
        stage.setVisible(assigned.stage() != Assigned.Stage.TO_START);
        Paragraph you = new Paragraph(getTranslation(
                "start.you", learner.name().map(Nickname::value).orElseGet(() -> getTranslation("learner.guest"))));
        add(language.of(heading()), summary, facts(assigned), stage, you, message, actions(assigned, learner));
    }

    private UnorderedList facts(Assigned assigned) {
        Quiz quiz = assigned.quiz();
        Assignment assignment = assigned.assignment();
        UnorderedList facts = Tags.ul(
                "start-facts",
                new ListItem(getTranslation(
                        "start.items", quiz.forms().getFirst().items().size(), quiz.minutes())),
                new ListItem(getTranslation(
                        "start.skills",
                        quiz.skills().stream()
                                .map(skill -> getTranslation("skill." + skill.id()))
                                .collect(Collectors.joining(", ")))),
                new ListItem(words.window(assignment, clock.instant())));
        if (assignment.pair()) {
            facts.add(new ListItem(getTranslation("assigned.pair")));
        } else {
            facts.add(new ListItem(words.attempts(assigned)));
        }
        facts.add(new ListItem(words.feedback(
                assignment.terms(), assignment.pair(), assignment.window().closesAt())));
        if (quiz.outlets() == Quiz.Outlets.HIDDEN_UNTIL_RESPONSE) {
            facts.add(new ListItem(getTranslation("start.hidden")));
        }
        return facts;
    }

    private Div actions(Assigned assigned, Learner learner) {
        Div actions = PageParts.actions();
        if (assigned.canStart()) {
            Button start = new Button(
                    getTranslation(
                            assigned.stage() == Assigned.Stage.SECOND_TO_START ? "home.second-form" : "start.go"),
                    pressed -> start(assigned, learner));
            start.addThemeVariants(ButtonVariant.PRIMARY);
            start.setDisableOnClick(true);
            start.setId("start");
            actions.add(start);
        } else if (assigned.open().isPresent()) {
            Attempt.Open open = assigned.open().get();
            actions.add(PageParts.asMainAction(new Anchor(
                    Addresses.take(open.id()),
                    getTranslation("home.go-on", open.current(), open.items().size()))));
        }
        assigned.last().ifPresent(last -> {
            Anchor result = Tags.a("side-action", Addresses.end(last.id()), getTranslation("home.result"));
            actions.add(actions.getComponentCount() == 0 ? PageParts.asMainAction(plain(result)) : result);
        });
        Anchor home = Tags.a("side-action", ".", getTranslation("end.home"));
        actions.add(actions.getComponentCount() == 0 ? PageParts.asMainAction(plain(home)) : home);
        if (assigned.canStart()) {
            Button other = new Button(getTranslation("start.somebody-else"), pressed -> {
                current.forget();
                AnswerCopies.dropAll();
                UI.getCurrent().getPage().setLocation(Addresses.RESUME);
            });
            other.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(other);
        }
        return actions;
    }

    private static Anchor plain(Anchor link) {
        link.removeClassName("side-action");
        return link;
    }

    private void start(Assigned assigned, Learner learner) {
        try {
            Attempt.Open attempt =
                    work.start(learner.id(), assigned.assignment().id());
            UI.getCurrent().navigate(Addresses.take(attempt.id(), attempt.current()));
        } catch (Refusal refusal) {
            work.find(learner.id(), assigned.assignment().id()).ifPresent(now -> show(now, learner));
            message.removeAll();
            message.add(PageParts.message(Words.refusal(this, refusal.reason()), "warning"));
        }
    }
}
