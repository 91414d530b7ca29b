package org.framewise.ui.take;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Members;
import org.framewise.classroom.Nickname;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.Quiz;
import org.framewise.ui.Addresses;
import org.framewise.ui.LearnerLayout;
import org.framewise.ui.PageParts;
import org.framewise.ui.Words;
import org.framewise.ui.security.CurrentLearner;

/** The quizzes to choose from, and what this learner has begun. */
@Route(value = Addresses.HOME, layout = LearnerLayout.class)
@AnonymousAllowed
final class HomeView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    HomeView(Catalogue catalogue, Attempts attempts, CurrentLearner current, Members members) {
        addClassName("home");
        Paragraph lead = new Paragraph(getTranslation("home.lead"));
        lead.addClassName("deck");
        Div intro = new Div(PageParts.heading(getTranslation("home.title")), lead);
        intro.addClassName("intro");
        add(intro);
        Optional<Learner> learner = current.find();
        Optional<Classroom> classroom = learner.flatMap(one -> members.classroomOf(one.id()));
        classroom.ifPresent(one -> add(membership(one, learner.orElseThrow())));
        List<Attempt> begun = learner.map(one -> attempts.of(one.id())).orElse(List.of());
        Div list = new Div();
        list.addClassName("quiz-list");
        catalogue.revisions().forEach(revision -> list.add(card(revision.quiz(), begun)));
        if (catalogue.revisions().isEmpty()) {
            add(PageParts.empty(getTranslation("home.empty.title"), getTranslation("home.empty.text")));
        } else {
            add(list);
        }
        Anchor resume = new Anchor(Addresses.RESUME, getTranslation("home.resume"));
        Div resumeLine = new Div();
        resumeLine.addClassName("resume-line");
        if (classroom.isEmpty()) {
            resumeLine.add(new Anchor(Addresses.JOIN, getTranslation("home.join")));
        }
        resumeLine.add(resume);
        if (learner.isPresent()) {
            resumeLine.add(new Anchor(Addresses.MY_DATA, getTranslation("about-me.title")));
        }
        add(resumeLine);
    }

    private Paragraph membership(Classroom classroom, Learner learner) {
        Paragraph line = new Paragraph(getTranslation(
                "home.member",
                Words.isolated(learner.name().map(Nickname::value).orElse("")),
                Words.isolated(classroom.name()),
                learner.code().toString()));
        line.addClassNames("panel", "membership");
        return line;
    }

    private Article card(Quiz quiz, List<Attempt> begun) {
        List<Attempt> mine = begun.stream()
                .filter(attempt -> attempt.quiz().id().equals(quiz.id()))
                .toList();
        Optional<Attempt.Open> open = mine.stream()
                .filter(Attempt.Open.class::isInstance)
                .map(Attempt.Open.class::cast)
                .findFirst();
        Optional<Attempt> done =
                mine.stream().filter(Attempt.Submitted.class::isInstance).reduce((first, second) -> second);
        Article card = new Article();
        card.addClassName("quiz-card");
        int items = quiz.forms().getFirst().items().size();
        Paragraph facts = new Paragraph(
                getTranslation(quiz.isCheck() ? "home.facts.check" : "home.facts", items, quiz.minutes()));
        facts.addClassName("facts");
        card.add(new H2(quiz.title()), new Paragraph(quiz.summary()), facts);
        Div links = new Div();
        links.addClassName("links");
        if (open.isPresent()) {
            links.add(action(
                    Addresses.take(open.get().id()),
                    getTranslation(
                            "home.go-on",
                            open.get().current(),
                            open.get().items().size()),
                    quiz));
        } else if (quiz.isCheck() && mine.size() == 1) {
            links.add(action(Addresses.start(quiz.id()), getTranslation("home.second-form"), quiz));
        } else if (mine.isEmpty()) {
            links.add(action(Addresses.start(quiz.id()), getTranslation("home.start"), quiz));
        } else if (!quiz.isCheck()) {
            links.add(link(Addresses.start(quiz.id()), getTranslation("home.again"), quiz));
        }
        done.ifPresent(attempt ->
                links.addComponentAsFirst(link(Addresses.end(attempt.id()), getTranslation("home.result"), quiz)));
        card.add(links);
        return card;
    }

    private static Anchor link(String address, String text, Quiz quiz) {
        Anchor link = new Anchor(address, text);
        link.getElement().setAttribute("aria-label", text + ": " + quiz.title());
        link.addClassName("side-action");
        return link;
    }

    private static Anchor action(String address, String text, Quiz quiz) {
        Anchor link = link(address, text, quiz);
        link.removeClassName("side-action");
        return PageParts.asMainAction(link);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("home.page-title");
    }
}
