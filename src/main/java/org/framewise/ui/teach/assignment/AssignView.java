package org.framewise.ui.teach.assignment;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.framewise.attempt.Refusal;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Assignments;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.ClassroomId;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.TeacherId;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.Revision;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.parts.Words;
import org.framewise.ui.security.SignedInTeacher;
import org.framewise.ui.teach.parts.AddressIds;
import org.framewise.ui.teach.parts.BackLink;
import org.framewise.ui.teach.parts.TeacherLayout;

/** Page for assigning a quiz to a classroom. */
@Route(value = "teach/classroom/:classroom/assign", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class AssignView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Classrooms classrooms;
    private final transient Assignments assignments;
    private final transient Catalogue catalogue;
    private final transient AuthenticationContext authentication;
    private final transient SchoolTime time;
    private final transient Clock clock;
    private final Div message = new Div();

    AssignView(
            Classrooms classrooms,
            Assignments assignments,
            Catalogue catalogue,
            AuthenticationContext authentication,
            SchoolTime time,
            Clock clock) {
        super("teach assign", "teach.assign.title");
        this.classrooms = classrooms;
        this.assignments = assignments;
        this.catalogue = catalogue;
        this.authentication = authentication;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        TeacherId teacher = authentication
                .getAuthenticatedUser(SignedInTeacher.class)
                .map(SignedInTeacher::id)
                .orElseThrow(NotFoundException::new);
        Classroom classroom = classrooms
                .find(AddressIds.in(event, "classroom", ClassroomId::of), teacher)
                .orElseThrow(NotFoundException::new);
        removeAll();
        message.removeAll();
        Anchor back = new BackLink(Addresses.classroom(classroom.id()), classroom.name());
        add(back, heading());
        List<Quiz> quizzes = catalogue.revisions().stream().map(Revision::quiz).toList();
        if (quizzes.isEmpty()) {
            add(PageParts.empty(
                    getTranslation("teach.assign.none.title"),
                    getTranslation("teach.assign.none.text"),
                    PageParts.asMainAction(new Anchor(Addresses.FINDINGS, getTranslation("teach.nav.files")))));
            return;
        }
        AssignmentForm form = AssignmentForm.blank(
                assignments,
                time,
                clock,
                quizzes,
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("quiz")
                        .flatMap(AddressIds::quiz)
                        .orElse(null));
        Paragraph lead = Tags.p("deck", getTranslation("teach.assign.lead", classroom.name()));
        Button go = new Button(getTranslation("teach.assign.go"), pressed -> give(form, classroom, teacher));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setId("assign");
        add(lead, form, Tags.div("action-bar", message, go));
    }

    private void give(AssignmentForm form, Classroom classroom, TeacherId teacher) {
        message.removeAll();
        form.read().ifPresent(plan -> {
            try {
                Assignment given = assignments.create(
                        teacher, classroom, plan.quiz(), plan.window(), plan.terms(), plan.maxAttempts(), plan.pair());
                UI.getCurrent().navigate(Addresses.assignment(given.id()));
            } catch (Refusal refusal) {
                message.add(PageParts.message(Words.refusalToTeacher(this, refusal.reason()), "warning"));
            }
        });
    }
}
