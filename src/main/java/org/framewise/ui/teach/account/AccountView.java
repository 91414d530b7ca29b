package org.framewise.ui.teach.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.framewise.classroom.InvitationCode;
import org.framewise.classroom.Invitations;
import org.framewise.classroom.PasswordRules;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.ui.account.NewPassword;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.FieldMessage;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.security.PasswordCheck;
import org.framewise.ui.teach.parts.OwnAddress;
import org.framewise.ui.teach.parts.TeacherLayout;

/** Page for a teacher's own account and their invitations for colleagues. */
@Route(value = Addresses.ACCOUNT, layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class AccountView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    /**
     * Copies a text with the Clipboard API. Browsers offer that only in secure contexts; elsewhere, the script selects
     * the text and copies the selection.
     */
    private static final String COPY = """
            const input = this.inputElement;
            input.focus();
            input.select();
            if (navigator.clipboard && window.isSecureContext) {
              return navigator.clipboard.writeText(this.value).then(() => true, () => false);
            }
            return document.execCommand('copy');""";

    private final transient Teachers teachers;
    private final transient Invitations invitations;
    private final transient CurrentTeacher current;
    private final transient PasswordCheck passwords;
    private final transient SchoolTime time;
    private final transient OwnAddress own;
    private final PasswordField old = new PasswordField();
    private final NewPassword password = new NewPassword("teach.account.password.new");
    private final Div changed = new Div();
    private final Div links = Tags.div("invitation-links");
    private final Div open = new Div();
    private final Div told = Tags.div("help");

    AccountView(
            Teachers teachers,
            Invitations invitations,
            CurrentTeacher current,
            PasswordCheck passwords,
            SchoolTime time,
            OwnAddress own) {
        super("teach account", "teach.account.title");
        this.teachers = teachers;
        this.invitations = invitations;
        this.current = current;
        this.passwords = passwords;
        this.time = time;
        this.own = own;
        told.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        changed.removeAll();
        links.removeAll();
        told.setText("");
        Paragraph who = Tags.p("deck", getTranslation("teach.account.who", current.name()));
        add(
                heading(),
                who,
                passwordForm(),
                colleagues(),
                new Div(Tags.a("side-action", Addresses.AUDIT, getTranslation("teach.account.audit"))),
                closing());
        showOpen();
    }

    private Section passwordForm() {
        Section section = Tags.section("narrow", new H2(getTranslation("teach.account.password")));
        old.setLabel(getTranslation("teach.account.password.old"));
        old.setMaxLength(PasswordRules.MAX_LENGTH);
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        old.setId("old");
        section.add(old);
        password.addTo(section);
        Button change = new Button(getTranslation("teach.account.password.go"), pressed -> change());
        change.setId("change");
        section.add(changed, PageParts.actions(change));
        return section;
    }

    private void change() {
        changed.removeAll();
        FieldMessage.clear(old);
        boolean complete = password.complete(current.name());
        if (old.isEmpty()) {
            FieldMessage.show(old, getTranslation("teach.account.password.missing"));
            complete = false;
        }
        if (!complete) {
            return;
        }
        switch (passwords.check(current.name(), old.getValue())) {
            case WRONG -> FieldMessage.show(old, getTranslation("teach.account.password.wrong"));
            case SLOW -> changed.add(PageParts.message(getTranslation("teach.account.password.slow"), "warning"));
            case RIGHT -> {
                Teacher teacher = teachers.find(current.id()).orElseThrow();
                current.goesOnAs(teachers.changePassword(teacher, password.value(), teacher.name()));
                old.clear();
                password.clear();
                changed.add(PageParts.message(getTranslation("teach.account.password.changed"), "done"));
            }
        }
    }

    private Section colleagues() {
        Section section = new Section(
                new H2(getTranslation("teach.account.invite")),
                new Paragraph(getTranslation("teach.account.invite.text", Invitations.LIFE.toDays())));
        Button invite = new Button(getTranslation("teach.account.invite.go"), pressed -> invite());
        invite.setId("invite");
        section.add(PageParts.actions(invite), links, told, open);
        return section;
    }

    private void invite() {
        InvitationCode code = invitations.invite(current.id(), current.name());
        links.removeAll();
        Paragraph once = new Paragraph(getTranslation("teach.account.invite.once"));
        links.add(once);
        List<String> addresses = own.all();
        (addresses.isEmpty() ? List.of("") : addresses)
                .forEach(address -> links.add(link(address + Addresses.invitation(code))));
        told.setText("");
        showOpen();
        PageParts.focus(once);
    }

    private Div link(String address) {
        TextField field = new TextField(getTranslation("teach.account.invite.link"));
        field.setValue(address);
        field.setReadOnly(true);
        field.setAutoselect(true);
        Button copy = new Button(getTranslation("teach.account.invite.copy"));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        copy.addClickListener(pressed -> field.getElement()
                .executeJs(COPY)
                .then(
                        Boolean.class,
                        done -> told.setText(getTranslation(
                                done ? "teach.account.invite.copied" : "teach.account.invite.copy-yourself")),
                        failed -> told.setText(getTranslation("teach.account.invite.copy-yourself"))));
        return Tags.div("copy-row", field, copy);
    }

    private void showOpen() {
        open.removeAll();
        List<Invitations.Open> all = invitations.open();
        if (all.isEmpty()) {
            return;
        }
        UnorderedList list = Tags.ul("open-invitations");
        all.forEach(invitation -> {
            String words = getTranslation(
                    "teach.account.invite.by",
                    invitation.by(),
                    time.moment(invitation.madeAt(), getLocale()),
                    time.moment(invitation.expiresAt(), getLocale()));
            Button withdraw =
                    new Button(getTranslation("teach.account.invite.withdraw"), pressed -> withdraw(invitation));
            withdraw.setAriaLabel(getTranslation("teach.account.invite.withdraw") + ": " + words);
            withdraw.addThemeVariants(ButtonVariant.TERTIARY);
            withdraw.addClassName("withdraw");
            list.add(new ListItem(Tags.span("invitation", words), withdraw));
        });
        open.add(new H3(getTranslation("teach.account.invite.open")), list);
    }

    private void withdraw(Invitations.Open invitation) {
        boolean gone = invitations.withdraw(invitation.id(), current.name());
        links.removeAll();
        told.setText(getTranslation(gone ? "teach.account.invite.withdrawn" : "teach.account.invite.used"));
        showOpen();
        PageParts.focus(told);
    }

    private Section closing() {
        Anchor close = Tags.a("side-action", Addresses.CLOSE_ACCOUNT, getTranslation("teach.account.close.link"));
        close.setId("close");
        return new Section(
                new H2(getTranslation("teach.account.close")),
                new Paragraph(getTranslation("teach.account.close.text")),
                new Div(close));
    }
}
