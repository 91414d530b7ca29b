package org.framewise.ui.teach.assignment;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.Refusal;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.AssignmentProgress;
import org.framewise.classroom.Assignments;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Overtaken;
import org.framewise.classroom.TeacherId;
import org.framewise.quiz.Catalogue;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.ChoiceGroup;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Words;
import org.framewise.ui.security.SignedInTeacher;
import org.framewise.ui.teach.parts.BackLink;
import org.framewise.ui.teach.parts.ChangedMeanwhile;
import org.framewise.ui.teach.parts.MomentField;
import org.framewise.ui.teach.parts.Saving;
import org.framewise.ui.teach.parts.TeacherLayout;
import org.jspecify.annotations.Nullable;

/** One assignment: how far the class is, and what its teacher can do with it. */
@Route(value = "teach/assignment/:assignment", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class AssignmentView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final String NEVER = "never";
    private static final String AT = "at";

    private final transient Classrooms classrooms;
    private final transient Assignments assignments;
    private final transient AuthenticationContext authentication;
    private final transient Catalogue catalogue;
    private final transient ChangedMeanwhile meanwhile;
    private final transient SchoolTime time;
    private final transient Clock clock;
    private final transient AssignmentTexts texts;
    private final Div done = new Div();
    private @Nullable AssignmentForm form;
    private String title = "";

    AssignmentView(
            Classrooms classrooms,
            Assignments assignments,
            AuthenticationContext authentication,
            Catalogue catalogue,
            ChangedMeanwhile meanwhile,
            SchoolTime time,
            Clock clock) {
        this.classrooms = classrooms;
        this.assignments = assignments;
        this.authentication = authentication;
        this.catalogue = catalogue;
        this.meanwhile = meanwhile;
        this.time = time;
        this.clock = clock;
        this.texts = new AssignmentTexts(this, getLocale(), time);
        addClassNames("teach", "assignment");
        done.setId("done");
    }

    private TeacherId teacher() {
        return authentication
                .getAuthenticatedUser(SignedInTeacher.class)
                .map(SignedInTeacher::id)
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Assignment assignment = event.getRouteParameters()
                .get("assignment")
                .flatMap(AssignmentId::of)
                .flatMap(id -> assignments.find(id, teacher()))
                .orElseThrow(NotFoundException::new);
        done.removeAll();
        form = null;
        show(assignment);
    }

    private void show(Assignment assignment) {
        Classroom classroom = classrooms.find(assignment.classroom(), teacher()).orElseThrow(NotFoundException::new);
        AssignmentProgress progress =
                Objects.requireNonNull(assignments.progress(classroom.id()).get(assignment.id()));
        title = assignments.title(assignment);
        removeAll();
        Anchor back = new BackLink(Addresses.classroom(classroom.id()), classroom.name());
        add(
                back,
                QuizLanguage.now(catalogue, assignment.quiz()).of(PageParts.heading(title)),
                done,
                FileNote.of(this, getLocale(), catalogue, time, assignment.quiz()),
                facts(assignment, progress),
                now(assignment, progress),
                settings(assignment),
                removal(assignment, classroom, progress));
    }

    private DescriptionList facts(Assignment assignment, AssignmentProgress progress) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("attempt-facts");
        fact(facts, "teach.assignment.state", texts.state(assignment, clock.instant()));
        fact(facts, "teach.assignments.when", texts.window(assignment));
        fact(facts, "teach.assignments.terms", texts.terms(assignment));
        if (assignment.pair()) {
            fact(facts, "teach.assignment.post", texts.post(assignment));
        }
        fact(facts, "teach.assignments.begun", texts.begun(progress));
        fact(facts, "teach.assignments.finished", texts.finished(assignment, progress));
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        Div pair = new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
        facts.getElement().appendChild(pair.getElement());
    }

    private Section now(Assignment assignment, AssignmentProgress progress) {
        Section section = new Section(new H2(getTranslation("teach.assignment.now")));
        section.addClassName("panel");
        AreYouSure sure = new AreYouSure();
        Div actions = new Div();
        actions.addClassName("actions");
        Div overtaken = new Div();
        if (assignment.window().isClosedAt(clock.instant())) {
            overtaken = openAgain(assignment, section, actions);
        } else {
            if (assignment.pair() && assignment.postOpenedAt() == null) {
                actions.add(postButton(assignment, progress, sure));
            }
            actions.add(closeButton(assignment, progress, sure));
        }
        Anchor results = new Anchor(
                Addresses.results(assignment.quiz(), assignment.id()), getTranslation("teach.assignments.results"));
        results.addClassName("side-action");
        Anchor live = new Anchor(Addresses.live(assignment.id()), getTranslation("teach.assignment.live"));
        live.addClassName("side-action");
        Anchor discuss = new Anchor(Addresses.discuss(assignment.id()), getTranslation("teach.assignment.discuss"));
        discuss.addClassName("side-action");
        actions.add(live, discuss, results);
        section.add(actions, overtaken, sure);
        return section;
    }

    private Button postButton(Assignment assignment, AssignmentProgress progress, AreYouSure sure) {
        Button open = new Button(getTranslation("teach.assignment.post.open"));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.setId("open-post");
        open.addClickListener(pressed -> sure.ask(
                open,
                getTranslation("teach.assignment.post.yes"),
                () -> act(assignment, () -> {
                    assignments.openPost(teacher(), assignment);
                    return getTranslation("teach.assignment.post.done");
                }),
                postSure(progress(assignment, progress)),
                getTranslation("teach.assignment.post.late")));
        return open;
    }

    private Button closeButton(Assignment assignment, AssignmentProgress progress, AreYouSure sure) {
        Button close = new Button(getTranslation("teach.assignment.close"));
        close.setId("close-now");
        close.addClickListener(pressed -> {
            List<String> consequences = new ArrayList<>();
            consequences.add(getTranslation(
                    "teach.assignment.close.sure",
                    progress(assignment, progress).open()));
            if (assignment.pair() || assignment.terms().feedback() == Terms.FeedbackTiming.CLOSED) {
                consequences.add(getTranslation("teach.assignment.close.feedback"));
            }
            sure.ask(
                    close,
                    getTranslation("teach.assignment.close.yes"),
                    () -> act(
                            assignment,
                            () -> getTranslation(
                                    "teach.assignment.close.done", assignments.close(teacher(), assignment))),
                    consequences.toArray(String[]::new));
        });
        return close;
    }

    private Saving<Assignment> openAgain(Assignment assignment, Section section, Div actions) {
        ChoiceGroup closes = new ChoiceGroup(false, getTranslation("teach.assign.closes"))
                .withChoice(NEVER, getTranslation("teach.assign.closes.never"))
                .withChoice(AT, getTranslation("teach.assign.at"));
        closes.setId("again-closes");
        MomentField closesAt = new MomentField(getTranslation("teach.assign.closes-at"));
        closesAt.setId("again-closes-at");
        closesAt.setMoment(time.local(clock.instant()).toLocalDate().plusDays(1).atTime(LocalTime.of(18, 0)));
        closes.addValueChangeListener(
                chosen -> closesAt.setVisible(closes.getValue().contains(AT)));
        closesAt.addValueChangeListener(chosen -> closesAt.praise());
        closes.setValue(Set.of(NEVER));
        closesAt.setVisible(false);
        if (assignment.terms().feedback() == Terms.FeedbackTiming.CLOSED) {
            closes.setVisible(false);
            closesAt.setVisible(true);
            closes.setValue(Set.of(AT));
        }
        section.add(new Paragraph(getTranslation("teach.assignment.again.text")));
        if (assignment.pair() || assignment.terms().feedback() == Terms.FeedbackTiming.CLOSED) {
            section.add(new Paragraph(getTranslation("teach.assignment.again.seen")));
        }
        section.add(closes, closesAt, PageParts.text(texts.zone(clock.instant()), "help"));
        Button open = new Button(getTranslation("teach.assignment.again"));
        Saving<Assignment> saving = saving(open, assignment, false, shown -> {
            if (!closes.getValue().contains(AT)) {
                openAgain(shown, Optional.empty());
                return;
            }
            Optional<Instant> until = closesAt.moment().map(time::instant);
            if (until.isEmpty()) {
                closesAt.complain(getTranslation("teach.assign.moment.missing"));
            } else if (assignments
                    .problem(new Window(shown.window().opensAt(), until.get()), shown.terms(), null)
                    .isPresent()) {
                closesAt.complain(getTranslation("teach.assign.closes.past"));
            } else {
                openAgain(shown, until);
            }
        });
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.setId("open-again");
        actions.add(open);
        return saving;
    }

    private void openAgain(Assignment assignment, Optional<Instant> until) {
        perform(assignment.id(), () -> {
            assignments.openAgain(teacher(), assignment, until.orElse(null));
            return getTranslation("teach.assignment.again.done");
        });
    }

    private Section settings(Assignment assignment) {
        AssignmentForm settings = AssignmentForm.of(assignments, time, clock, assignment);
        if (form != null) {
            settings.enter(form);
        }
        form = settings;
        Button save = new Button(getTranslation("teach.assignment.save"));
        save.setId("save");
        Saving<Assignment> saving = saving(
                save,
                assignment,
                true,
                shown -> settings.read()
                        .ifPresent(plan -> perform(assignment.id(), () -> {
                            assignments.change(teacher(), shown, plan.window(), plan.terms(), plan.maxAttempts());
                            form = null;
                            return getTranslation("teach.assignment.saved");
                        })));
        Div actions = new Div(save);
        actions.addClassName("actions");
        Section section = new Section(
                new H2(getTranslation("teach.assignment.settings")),
                PageParts.text(getTranslation("teach.assignment.settings.text"), "help"),
                settings,
                actions,
                saving);
        section.addClassName("settings");
        return section;
    }

    /** @param settings whether it is the settings that are saved */
    private Saving<Assignment> saving(Button save, Assignment assignment, boolean settings, Consumer<Assignment> how) {
        return new Saving<>(meanwhile, this, save, assignment, new Saving.Form<>() {
            @Override
            public void save(Assignment shown) {
                how.accept(shown);
            }

            @Override
            public Optional<Assignment> now() {
                return assignments.find(assignment.id(), teacher());
            }

            @Override
            public String changes(Assignment shown, Assignment now) {
                return texts.changes(shown, now);
            }

            @Override
            public boolean goOnFrom(Assignment now) {
                if (settings && form != null) {
                    form.goOnFrom(now);
                }
                return settings;
            }

            @Override
            public void drop() {
                form = null;
                now().ifPresent(AssignmentView.this::show);
            }
        });
    }

    private Section removal(Assignment assignment, Classroom classroom, AssignmentProgress progress) {
        AreYouSure sure = new AreYouSure();
        Button delete = new Button(getTranslation("teach.assignment.delete"));
        delete.setId("delete");
        delete.addClickListener(pressed -> sure.ask(
                delete,
                getTranslation("teach.assignment.delete.yes"),
                () -> delete(assignment, classroom),
                deleteSure(progress(assignment, progress))));
        Div actions = new Div(delete);
        actions.addClassName("actions");
        return new Section(
                new H2(getTranslation("teach.assignment.delete.title")),
                PageParts.text(getTranslation("teach.assignment.delete.text"), "help"),
                actions,
                sure);
    }

    private String deleteSure(AssignmentProgress progress) {
        return progress.attempts() == 0
                ? getTranslation("teach.assignment.delete.empty")
                : getTranslation("teach.assignment.delete.sure", progress.attempts(), progress.begun());
    }

    private String postSure(AssignmentProgress progress) {
        return getTranslation("teach.assignment.post.sure", progress.finished(), progress.members());
    }

    /** How far the class is when the question is asked, which may be long after the page was shown. */
    private AssignmentProgress progress(Assignment assignment, AssignmentProgress shown) {
        return assignments.progress(assignment.classroom()).getOrDefault(assignment.id(), shown);
    }

    private void delete(Assignment assignment, Classroom classroom) {
        try {
            assignments.delete(teacher(), assignment);
        } catch (Overtaken overtaken) {
            if (!overtaken.gone()) {
                tell(assignment, overtaken);
                return;
            }
        } catch (Refusal noLongerTheirs) {
            // the classroom says so
        }
        UI.getCurrent().navigate(Addresses.classroom(classroom.id()));
    }

    /** As {@link #perform}; where a colleague was faster, shows what they did. */
    private void act(Assignment assignment, Supplier<String> action) {
        try {
            perform(assignment.id(), action);
        } catch (Overtaken overtaken) {
            tell(assignment, overtaken);
        }
    }

    private void tell(Assignment shown, Overtaken overtaken) {
        done.removeAll();
        if (overtaken.gone()) {
            done.add(Saving.deleted(meanwhile, this, overtaken));
            return;
        }
        assignments.find(shown.id(), teacher()).ifPresent(now -> {
            show(now);
            Div message = PageParts.message(
                    meanwhile.changed(this, overtaken, texts.changes(shown, now)) + " "
                            + getTranslation("overtaken.again"),
                    "warning");
            done.add(message);
            PageParts.focus(message);
        });
    }

    /**
     * Does something, shows the assignment as it is then, and says what was done.
     *
     * @throws Overtaken when a colleague was faster
     */
    private void perform(AssignmentId assignment, Supplier<String> action) {
        done.removeAll();
        Div message;
        try {
            message = PageParts.message(action.get(), "hint");
        } catch (Refusal refusal) {
            message = PageParts.message(Words.refusalToTeacher(this, refusal.reason()), "warning");
        }
        assignments.find(assignment, teacher()).ifPresent(this::show);
        done.add(message);
        PageParts.focus(message);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page-title", title);
    }
}
