package org.framewise.ui.take;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.EndOfClassrooms;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Learners;
import org.framewise.classroom.Members;
import org.framewise.ui.LearnerLayout;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.answer.AnswerCopies;
import org.framewise.ui.parts.Confirm;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.parts.Words;
import org.framewise.ui.security.CurrentLearner;

/** Page on which the learner of this browser can read, download and delete the data stored about them. */
@Route(value = Addresses.MY_DATA, layout = LearnerLayout.class)
@AnonymousAllowed
final class MyDataView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient CurrentLearner current;
    private final transient Learners learners;
    private final transient Members members;
    private final transient Attempts attempts;

    MyDataView(CurrentLearner current, Learners learners, Members members, Attempts attempts) {
        super("start", "about-me.title");
        this.current = current;
        this.learners = learners;
        this.members = members;
        this.attempts = attempts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(heading());
        Optional<Learner> learner = current.find();
        if (learner.isEmpty()) {
            add(PageParts.empty(
                    getTranslation("about-me.nobody.title"),
                    getTranslation("about-me.nobody.text"),
                    PageParts.asMainAction(new Anchor(Addresses.RESUME, getTranslation("home.resume")))));
            return;
        }
        Optional<Classroom> classroom = members.classroomOf(learner.get().id());
        List<Attempt> all = attempts.of(learner.get().id());
        add(
                facts(learner.get(), classroom, all),
                file(),
                research(learner.get()),
                deletion(learner.get(), classroom, all));
    }

    private UnorderedList facts(Learner learner, Optional<Classroom> classroom, List<Attempt> all) {
        int responses = all.stream().mapToInt(one -> one.answered().size()).sum();
        UnorderedList facts = Tags.ul(
                "start-facts",
                new ListItem(learner.name()
                        .map(name -> getTranslation("about-me.name", Words.isolated(name.value())))
                        .orElseGet(() -> getTranslation("about-me.guest"))));
        facts.add(new ListItem(getTranslation("about-me.code", learner.code().toString())));
        classroom.ifPresent(
                one -> facts.add(new ListItem(getTranslation("about-me.classroom", Words.isolated(one.name())))));
        facts.add(
                new ListItem(
                        all.isEmpty()
                                ? getTranslation("about-me.attempts.none")
                                : getTranslation("about-me.attempts", all.size(), responses)),
                new ListItem(
                        classroom.isPresent()
                                ? getTranslation("about-me.kept.member")
                                : getTranslation("about-me.kept", EndOfClassrooms.GUEST_DAYS)));
        return facts;
    }

    private Div file() {
        Anchor file = new Anchor(Addresses.MY_DATA_FILE, getTranslation("about-me.file"));
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        file.setId("my-data-file");
        Paragraph help = Tags.p("help", getTranslation("about-me.file.help"));
        return Tags.div("file-part", PageParts.asMainAction(file), help);
    }

    private Section research(Learner learner) {
        boolean in = learners.isInResearch(learner.id());
        Button change =
                new Button(getTranslation(in ? "about-me.research.leave-out" : "about-me.research.let-in"), pressed -> {
                    learners.setInResearch(learner.id(), !in);
                    UI.getCurrent().refreshCurrentRoute(false);
                });
        change.setId("research");
        return Tags.section(
                "other-way",
                new H2(getTranslation("about-me.research.title")),
                new Paragraph(getTranslation(in ? "about-me.research.in" : "about-me.research.out")),
                change);
    }

    private Section deletion(Learner learner, Optional<Classroom> classroom, List<Attempt> all) {
        Section section = Tags.section("other-way", new H2(getTranslation("about-me.delete.title")));
        if (classroom.isPresent()) {
            section.add(new Paragraph(getTranslation("about-me.delete.member")));
            return section;
        }
        Button delete = new Button(
                getTranslation("about-me.delete"),
                pressed -> Confirm.ask(
                        this,
                        getTranslation("about-me.delete.confirm"),
                        List.of(
                                getTranslation("about-me.delete.what", all.size()),
                                getTranslation(
                                        "about-me.delete.code", learner.code().toString()),
                                getTranslation("about-me.delete.final")),
                        getTranslation("about-me.delete"),
                        () -> delete(learner)));
        delete.setId("delete");
        section.add(new Paragraph(getTranslation("about-me.delete.text")), delete);
        return section;
    }

    private void delete(Learner learner) {
        if (!learners.erase(learner.id())) {
            // the learner has joined a classroom in another tab since this page was shown
            UI.getCurrent().refreshCurrentRoute(false);
            return;
        }
        current.forget();
        AnswerCopies.dropAll();
        removeAll();
        add(
                PageParts.heading(getTranslation("about-me.deleted.title")),
                Tags.p("deck", getTranslation("about-me.deleted.text")),
                PageParts.asMainAction(new Anchor(".", getTranslation("error.home"))));
        PageParts.focusHeading(this);
    }
}
