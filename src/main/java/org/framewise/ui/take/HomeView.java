package org.framewise.ui.take;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.classroom.Assigned;
import org.framewise.classroom.AssignedWork;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Members;
import org.framewise.classroom.Nickname;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Revision;
import org.framewise.ui.LearnerLayout;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.parts.Words;
import org.framewise.ui.security.CurrentLearner;

/** The learner's home page, with assignments, quizzes to choose from, and attempts to continue. */
@Route(value = Addresses.HOME, layout = LearnerLayout.class)
@AnonymousAllowed
final class HomeView extends Page {
    private static final long serialVersionUID = 1L;

    HomeView(
            Catalogue catalogue,
            Attempts attempts,
            AssignedWork work,
            CurrentLearner current,
            Members members,
            SchoolTime time,
            Clock clock) {
        super("home");
        Paragraph lead = Tags.p("deck", getTranslation("home.lead"));
        add(Tags.div("intro", PageParts.heading(getTranslation("home.title")), lead));
        Optional<Learner> learner = current.find();
        Optional<Classroom> classroom = learner.flatMap(one -> members.classroomOf(one.id()));
        classroom.ifPresent(one -> add(membership(one, learner.orElseThrow())));
        List<Assigned> given = learner.map(one -> work.of(one.id())).orElse(List.of());
        if (!given.isEmpty()) {
            add(fromTeacher(given, time, clock));
        }
        // attempts that the learner started without an assignment; attempts with an assignment are listed above
        List<Attempt> begun = learner.map(one -> attempts.of(one.id())).orElse(List.of()).stream()
                .filter(attempt -> attempt.head().assignment() == null)
                .toList();
        Set<QuizId> above = new HashSet<>();
        learner.ifPresent(one -> given.stream()
                .map(assigned -> assigned.assignment().quiz())
                .distinct()
                .filter(quiz -> work.insteadOf(one.id(), quiz).isPresent())
                .forEach(above::add));
        boolean somethingToDo = given.stream().anyMatch(Assigned::wantsSomething);
        Div list = Tags.div("quiz-list");
        List<Quiz> offered = catalogue.revisions().stream().map(Revision::quiz).toList();
        offered.stream()
                .filter(quiz -> !above.contains(quiz.id()) || isBegun(quiz, begun))
                .forEach(quiz -> list.add(card(
                        quiz, begun, new Place(true, above.contains(quiz.id()), !given.isEmpty(), somethingToDo))));
        noLongerOffered(offered, begun)
                .forEach(quiz -> list.add(card(
                        quiz, begun, new Place(false, above.contains(quiz.id()), !given.isEmpty(), somethingToDo))));
        if (list.getComponentCount() > 0 && !given.isEmpty()) {
            add(new Section(new H2(getTranslation("assigned.more")), list));
        } else if (!given.isEmpty()) {
            // everything is listed above
        } else if (list.getComponentCount() == 0) {
            add(PageParts.empty(getTranslation("home.empty.title"), getTranslation("home.empty.text")));
        } else {
            add(list);
        }
        Anchor resume = new Anchor(Addresses.RESUME, getTranslation("home.resume"));
        Div resumeLine = Tags.div("resume-line");
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
        return Tags.p(
                "panel membership",
                getTranslation(
                        "home.member",
                        Words.isolated(learner.name().map(Nickname::value).orElse("")),
                        Words.isolated(classroom.name()),
                        learner.code().toString()));
    }

    private Section fromTeacher(List<Assigned> given, SchoolTime time, Clock clock) {
        Div list = Tags.div("quiz-list");
        given.forEach(assigned -> list.add(new AssignedCard(assigned, time, clock.instant())));
        return Tags.section("assigned", new H2(getTranslation("assigned.title")), list);
    }

    private static boolean isBegun(Quiz quiz, List<Attempt> begun) {
        return begun.stream().anyMatch(attempt -> attempt.quiz().id().equals(quiz.id()));
    }

    /** Quizzes of the learner's attempts that are no longer offered, each in the revision of the newest attempt. */
    private static List<Quiz> noLongerOffered(List<Quiz> offered, List<Attempt> begun) {
        Map<QuizId, Quiz> gone = new LinkedHashMap<>();
        begun.forEach(attempt -> gone.put(attempt.quiz().id(), attempt.quiz()));
        offered.forEach(quiz -> gone.remove(quiz.id()));
        return List.copyOf(gone.values());
    }

    /**
     * How a quiz's card appears on the page.
     *
     * @param offered whether the quiz can be started; if not, an existing attempt can only be continued
     * @param above whether the page lists an assignment of this quiz, so that it can't be started here
     * @param lower whether the card's heading is one level lower, because the card is in a section with a heading
     * @param quiet whether the card's action is styled as secondary because something else on the page has priority
     */
    private record Place(boolean offered, boolean above, boolean lower, boolean quiet) {}

    private Article card(Quiz quiz, List<Attempt> begun, Place place) {
        List<Attempt> mine = begun.stream()
                .filter(attempt -> attempt.quiz().id().equals(quiz.id()))
                .toList();
        Optional<Attempt.Open> open = mine.stream()
                .filter(Attempt.Open.class::isInstance)
                .map(Attempt.Open.class::cast)
                .findFirst();
        Optional<Attempt> done =
                mine.stream().filter(Attempt.Submitted.class::isInstance).reduce((first, second) -> second);
        Article card = Tags.article("quiz-card");
        int items = quiz.forms().getFirst().items().size();
        Paragraph facts = Tags.p(
                "facts", getTranslation(quiz.isCheck() ? "home.facts.check" : "home.facts", items, quiz.minutes()));
        QuizLanguage language = new QuizLanguage(quiz.language());
        card.add(
                language.of(place.lower ? new H3(quiz.title()) : new H2(quiz.title())),
                language.of(new Paragraph(quiz.summary())),
                facts);
        if (!place.offered) {
            card.add(Tags.p("facts", getTranslation("home.no-longer-offered")));
        }
        Div links = Tags.div("links");
        if (open.isPresent()) {
            links.add(action(
                    Addresses.take(open.get().id()),
                    getTranslation(
                            "home.go-on",
                            open.get().current(),
                            open.get().items().size()),
                    quiz));
        } else if (place.above) {
            // the learner starts this quiz from its assignment
        } else if (quiz.isCheck() && mine.size() == 1) {
            links.add(action(Addresses.start(quiz.id()), getTranslation("home.second-form"), quiz));
        } else if (mine.isEmpty() && place.offered) {
            links.add(action(Addresses.start(quiz.id()), getTranslation("home.start"), quiz));
        } else if (!quiz.isCheck() && place.offered) {
            links.add(link(Addresses.start(quiz.id()), getTranslation("home.again"), quiz));
        }
        done.ifPresent(attempt ->
                links.addComponentAsFirst(link(Addresses.end(attempt.id()), getTranslation("home.result"), quiz)));
        if (place.quiet) {
            links.getChildren().forEach(link -> {
                link.removeClassName("main-action");
                PageParts.asSideAction(link);
            });
        }
        card.add(links);
        return card;
    }

    private static Anchor link(String address, String text, Quiz quiz) {
        return new QuizLanguage(quiz.language()).about(Tags.a("side-action", address, text), quiz.title());
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
