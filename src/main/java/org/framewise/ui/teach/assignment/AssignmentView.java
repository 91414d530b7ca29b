package org.framewise.ui.teach.assignment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.Refusal;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.AssignmentControl;
import org.framewise.classroom.AssignmentProgress;
import org.framewise.classroom.Assignments;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Overtaken;
import org.framewise.quiz.Catalogue;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.teach.parts.AddressIds;
import org.framewise.ui.teach.parts.BackLink;
import org.framewise.ui.teach.parts.ChangedMeanwhile;
import org.framewise.ui.teach.parts.Saving;
import org.framewise.ui.teach.parts.TeacherLayout;
import org.jspecify.annotations.Nullable;

/** Page of one assignment, with the class's progress and the teacher's actions. */
@Route(value = "teach/assignment/:assignment", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class AssignmentView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Classrooms classrooms;
    private final transient Assignments assignments;
    private final transient AssignmentControl control;
    private final transient CurrentTeacher teacher;
    private final transient Catalogue catalogue;
    private final transient ChangedMeanwhile meanwhile;
    private final transient SchoolTime time;
    private final transient Clock clock;
    private final transient AssignmentTexts texts;
    private final transient AssignmentChanges changes;
    private final Div done = new Div();
    private @Nullable AssignmentForm form;

    AssignmentView(
            Classrooms classrooms,
            Assignments assignments,
            AssignmentControl control,
            CurrentTeacher teacher,
            Catalogue catalogue,
            ChangedMeanwhile meanwhile,
            SchoolTime time,
            Clock clock) {
        super("teach assignment");
        this.classrooms = classrooms;
        this.assignments = assignments;
        this.control = control;
        this.teacher = teacher;
        this.catalogue = catalogue;
        this.meanwhile = meanwhile;
        this.time = time;
        this.clock = clock;
        this.texts = new AssignmentTexts(this, getLocale(), time);
        changes = new AssignmentChanges(
                this, done, id -> assignments.find(id, teacher.id()), this::show, meanwhile, texts);
        done.setId("done");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Assignment assignment = assignments
                .find(AddressIds.in(event, "assignment", AssignmentId::of), teacher.id())
                .orElseThrow(NotFoundException::new);
        done.removeAll();
        form = null;
        show(assignment);
    }

    private void show(Assignment assignment) {
        Classroom classroom =
                classrooms.find(assignment.classroom(), teacher.id()).orElseThrow(NotFoundException::new);
        AssignmentProgress progress =
                Objects.requireNonNull(assignments.progress(classroom.id()).get(assignment.id()));
        setPageTitle(assignments.title(assignment));
        removeAll();
        add(
                new BackLink(Addresses.classroom(classroom.id()), classroom.name()),
                QuizLanguage.load(catalogue, assignment.quiz()).of(heading()),
                done,
                FileNote.of(this, getLocale(), catalogue, time, assignment.quiz()),
                new AssignmentFacts(texts, assignment, progress, clock.instant()),
                statusSection(assignment, progress),
                settings(assignment),
                new RemovalSection(() -> progress(assignment, progress), () -> delete(assignment, classroom)));
    }

    private Section statusSection(Assignment assignment, AssignmentProgress progress) {
        Section section = Tags.section("panel", new H2(getTranslation("teach.assignment.now")));
        AreYouSure sure = new AreYouSure();
        Div actions = actions();
        Div overtaken = new Div();
        if (assignment.window().isClosedAt(clock.instant())) {
            overtaken = openAgain(assignment, section, actions);
        } else {
            AssignmentButtons buttons =
                    new AssignmentButtons(this, assignment, () -> progress(assignment, progress), sure);
            if (assignment.pair() && assignment.postOpenedAt() == null) {
                actions.add(buttons.openPost(() -> changes.act(assignment, () -> {
                    control.openPost(teacher.id(), assignment);
                    return getTranslation("teach.assignment.post.done");
                })));
            }
            actions.add(buttons.close(() -> changes.act(
                    assignment,
                    () -> getTranslation("teach.assignment.close.done", control.close(teacher.id(), assignment)))));
        }
        actions.add(AssignmentLinks.of(this, assignment));
        section.add(actions, overtaken, sure);
        return section;
    }

    private static Div actions(Component... buttons) {
        return PageParts.actions(buttons);
    }

    private Saving<Assignment> openAgain(Assignment assignment, Section section, Div actions) {
        ReopenFields fields = new ReopenFields(this, assignments, time, assignment, clock.instant());
        fields.addTo(section, texts.zone(clock.instant()));
        Button open = new Button(getTranslation("teach.assignment.again"));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.setId("open-again");
        actions.add(open);
        return saving(
                open,
                assignment,
                false,
                shown -> fields.read(shown)
                        .ifPresent(end -> changes.perform(shown.id(), () -> {
                            control.openAgain(teacher.id(), shown, end.at());
                            return getTranslation("teach.assignment.again.done");
                        })));
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
                        .ifPresent(plan -> changes.perform(assignment.id(), () -> {
                            control.change(teacher.id(), shown, plan.window(), plan.terms(), plan.maxAttempts());
                            form = null;
                            return getTranslation("teach.assignment.saved");
                        })));
        return Tags.section(
                "settings",
                new H2(getTranslation("teach.assignment.settings")),
                Tags.span("help", getTranslation("teach.assignment.settings.text")),
                settings,
                actions(save),
                saving);
    }

    /** @param settings whether the button saves the settings form */
    private Saving<Assignment> saving(Button save, Assignment assignment, boolean settings, Consumer<Assignment> how) {
        return new Saving<>(meanwhile, this, save, assignment, new Saving.Form<>() {
            @Override
            public void save(Assignment shown) {
                how.accept(shown);
            }

            @Override
            public Optional<Assignment> now() {
                return assignments.find(assignment.id(), teacher.id());
            }

            @Override
            public String changes(Assignment shown, Assignment now) {
                return texts.changes(shown, now);
            }

            @Override
            public boolean mergeChanges(Assignment now) {
                if (settings && form != null) {
                    form.mergeChanges(now);
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

    /** Loads the class's progress at the time of a question, which may be long after the page was rendered. */
    private AssignmentProgress progress(Assignment assignment, AssignmentProgress shown) {
        return assignments.progress(assignment.classroom()).getOrDefault(assignment.id(), shown);
    }

    private void delete(Assignment assignment, Classroom classroom) {
        try {
            control.delete(teacher.id(), assignment);
        } catch (Overtaken overtaken) {
            if (!overtaken.gone()) {
                changes.showOvertaken(assignment, overtaken);
                return;
            }
        } catch (Refusal noLongerTheirs) {
            // the classroom's page shows the message
        }
        UI.getCurrent().navigate(Addresses.classroom(classroom.id()));
    }
}
