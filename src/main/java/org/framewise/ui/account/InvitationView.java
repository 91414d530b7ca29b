package org.framewise.ui.account;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.framewise.classroom.InvitationCode;
import org.framewise.classroom.Invitations;
import org.framewise.classroom.NameTaken;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.ui.LearnerLayout;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.error.NoSuchInvitation;
import org.framewise.ui.parts.FieldMessage;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.Tags;

/** Page on which an invited colleague creates an account; each invitation works once. */
@Route(value = Addresses.INVITATION + "/:code", layout = LearnerLayout.class)
@AnonymousAllowed
final class InvitationView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Invitations invitations;
    private final TextField name = new TextField();
    private final NewPassword password = new NewPassword("set-up.password");
    private final Button make = new Button();
    private final Div problem = new Div();

    InvitationView(Invitations invitations) {
        super("start", "invitation.title");
        this.invitations = invitations;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        InvitationCode code = event.getRouteParameters()
                .get("code")
                .flatMap(InvitationCode::of)
                .orElseThrow(NoSuchInvitation::new);
        String by = invitations.invitedBy(code).orElseThrow(NoSuchInvitation::new);
        removeAll();
        name.setLabel(getTranslation("set-up.name"));
        name.setHelperText(getTranslation("invitation.name.help"));
        name.setMaxLength(Teachers.MAX_NAME);
        name.setAutocomplete(Autocomplete.USERNAME);
        name.setId("name");
        make.setText(getTranslation("set-up.go"));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setDisableOnClick(true);
        make.addClickListener(pressed -> make(code));
        make.addClickShortcut(Key.ENTER).listenOn(this);
        make.setId("make");
        Div actions = PageParts.actions(make);
        add(heading(), Tags.p("deck", getTranslation("invitation.lead", by)), name);
        password.addTo(this);
        add(problem, actions);
    }

    private void make(InvitationCode code) {
        make.setEnabled(true);
        problem.removeAll();
        boolean complete = password.complete(name.getValue());
        FieldMessage.clear(name);
        if (name.getValue().isBlank()) {
            FieldMessage.show(name, getTranslation("set-up.name.missing"));
            complete = false;
        }
        if (!complete) {
            return;
        }
        Optional<Teacher> made;
        try {
            made = invitations.accept(code, name.getValue(), password.value());
        } catch (NameTaken taken) {
            FieldMessage.show(name, getTranslation("invitation.name.taken"));
            return;
        }
        made.ifPresentOrElse(
                this::welcome,
                () -> problem.add(PageParts.message(getTranslation("error.invitation.text"), "warning")));
    }

    private void welcome(Teacher teacher) {
        removeAll();
        Anchor signIn = PageParts.asMainAction(new Anchor(Addresses.TEACH, getTranslation("set-up.sign-in")));
        Div actions = PageParts.actions(signIn);
        H1 heading = PageParts.heading(getTranslation("set-up.done.title"));
        add(heading, new Paragraph(getTranslation("set-up.done.text", teacher.name())), actions);
        PageParts.focus(heading);
    }
}
