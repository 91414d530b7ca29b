package org.framewise.ui.teach.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.framewise.classroom.AccountClosing;
import org.framewise.classroom.Leaving;
import org.framewise.classroom.Members;
import org.framewise.classroom.Overtaken;
import org.framewise.classroom.PasswordRules;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.Confirm;
import org.framewise.ui.parts.FieldMessage;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.parts.Words;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.security.PasswordCheck;
import org.framewise.ui.teach.parts.BackLink;
import org.framewise.ui.teach.parts.ChangedMeanwhile;
import org.framewise.ui.teach.parts.TeacherLayout;
import org.jspecify.annotations.Nullable;

/**
 * Page for closing the teacher's own account, after choosing what happens to the classrooms that nobody else has access
 * to.
 */
@Route(value = Addresses.CLOSE_ACCOUNT, layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class CloseAccountView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient AccountClosing closing;
    private final transient Teachers teachers;
    private final transient CurrentTeacher current;
    private final transient PasswordCheck passwords;
    private final transient ChangedMeanwhile meanwhile;
    private final RoomsToLeave rooms;
    private final PasswordField password = new PasswordField();
    private final Div said = new Div();
    private transient Leaving leaving;

    CloseAccountView(
            AccountClosing closing,
            Teachers teachers,
            Members members,
            CurrentTeacher current,
            PasswordCheck passwords,
            ChangedMeanwhile meanwhile) {
        super("teach account", "close-account.title");
        this.closing = closing;
        this.teachers = teachers;
        this.current = current;
        this.passwords = passwords;
        this.meanwhile = meanwhile;
        this.rooms = new RoomsToLeave(members);
        this.leaving = new Leaving(true, List.of(), 0);
        password.setLabel(getTranslation("close-account.password"));
        password.setMaxLength(PasswordRules.MAX_LENGTH);
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setId("close-password");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        password.clear();
        FieldMessage.clear(password);
        show();
    }

    private void show() {
        removeAll();
        showMessages();
        leaving = closing.leaving(current.id());
        add(new BackLink(Addresses.ACCOUNT, getTranslation("teach.account.title")), heading(), said);
        if (leaving.onlyAccount()) {
            add(PageParts.empty(getTranslation("close-account.only.title"), getTranslation("close-account.only.text")));
            return;
        }
        add(Tags.p("deck", getTranslation("close-account.lead")));
        rooms.show(leaving.alone());
        if (!leaving.alone().isEmpty()) {
            add(rooms);
        }
        if (!leaving.shared().isEmpty()) {
            add(shared());
        }
        Button close = new Button(getTranslation("close-account.go"), pressed -> ask());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        close.setId("close-account");
        Div actions = PageParts.actions(close);
        Section confirmation =
                Tags.section("narrow", new H2(getTranslation("close-account.confirm.title")), password, actions);
        add(confirmation);
    }

    private Section shared() {
        UnorderedList list = new UnorderedList();
        leaving.shared().forEach(led -> list.add(new ListItem(stays(led))));
        return new Section(
                new H2(getTranslation("close-account.shared")),
                new Paragraph(getTranslation("close-account.shared.text")),
                list);
    }

    private String stays(Leaving.LedClassroom led) {
        return getTranslation(
                led.passes() ? "close-account.shared.passes" : "close-account.shared.stays",
                Words.isolated(led.classroom().name()),
                Words.isolated(Objects.requireNonNull(led.next()).name()));
    }

    private void ask() {
        showMessages();
        FieldMessage.clear(password);
        if (password.isEmpty()) {
            FieldMessage.show(password, getTranslation("teach.account.password.missing"));
        }
        // called last: if both fields are invalid, the upper one gets the focus
        Optional<AccountClosing.Wish> wish = rooms.wish(teachers, current.id());
        if (wish.isPresent() && !password.isEmpty()) {
            switch (passwords.check(current.name(), password.getValue())) {
                case WRONG -> FieldMessage.show(password, getTranslation("teach.account.password.wrong"));
                case SLOW -> showMessage(getTranslation("teach.account.password.slow"));
                case RIGHT ->
                    Confirm.ask(
                            this,
                            getTranslation("close-account.confirm"),
                            consequences(wish.get()),
                            getTranslation("close-account.go"),
                            () -> close(wish.get()));
            }
        }
    }

    private List<String> consequences(AccountClosing.Wish wish) {
        List<String> all = new ArrayList<>(rooms.consequences(wish));
        leaving.shared().stream()
                .filter(Leaving.LedClassroom::passes)
                .map(this::stays)
                .forEach(all::add);
        if (leaving.deleted() > 0) {
            all.add(getTranslation("close-account.confirm.deleted", leaving.deleted()));
        }
        all.add(getTranslation("close-account.confirm.final"));
        return all;
    }

    private void close(AccountClosing.Wish wish) {
        Teacher teacher = current.get();
        Leaving before = leaving;
        try {
            switch (closing.close(teacher, before, wish, teacher.name())) {
                // the session ends with the account, so a public page shows the confirmation
                case CLOSED -> UI.getCurrent().getPage().setLocation(Addresses.SIGN_IN + "?closed");
                case ONLY_ACCOUNT -> show();
                case NOBODY_NAMED -> rooms.showError("close-account.colleague.missing");
                case NO_SUCH_TEACHER -> rooms.showError("teach.settings.share.nobody");
                case ONESELF -> rooms.showError("teach.settings.heir.self");
            }
        } catch (Overtaken overtaken) {
            show();
            showMessage(meanwhile.changed(this, overtaken, changes(before, leaving)) + " "
                    + getTranslation("overtaken.again"));
        }
    }

    /** Describes which classrooms have since become shared, are no longer shared, or no longer exist. */
    private String changes(Leaving before, Leaving now) {
        List<String> all = new ArrayList<>();
        for (Leaving.LedClassroom led : now.classrooms()) {
            boolean same = before.classrooms().stream()
                    .anyMatch(one -> one.classroom().id().equals(led.classroom().id())
                            && Objects.equals(id(one.next()), id(led.next())));
            if (!same) {
                String name = Words.isolated(led.classroom().name());
                all.add(
                        led.next() == null
                                ? getTranslation("close-account.now.alone", name)
                                : getTranslation(
                                        "close-account.now.shared",
                                        name,
                                        Words.isolated(led.next().name())));
            }
        }
        before.classrooms().stream()
                .filter(led -> now.classrooms().stream()
                        .noneMatch(one ->
                                one.classroom().id().equals(led.classroom().id())))
                .map(led -> getTranslation(
                        "close-account.now.gone", Words.isolated(led.classroom().name())))
                .forEach(all::add);
        return String.join("; ", all);
    }

    private static @Nullable Object id(@Nullable Teacher teacher) {
        return teacher == null ? null : teacher.id();
    }

    private void showMessage(String sentence) {
        Component message = PageParts.message(sentence, "warning");
        showMessages(message);
        PageParts.focus(message);
    }

    /** Hidden when there are no messages, so that it takes no space. */
    private void showMessages(Component... messages) {
        said.removeAll();
        said.add(messages);
        said.setVisible(messages.length > 0);
    }
}
