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
import com.vaadin.flow.router.HasDynamicTitle;
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
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.Words;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.security.PasswordCheck;
import org.framewise.ui.teach.parts.BackLink;
import org.framewise.ui.teach.parts.ChangedMeanwhile;
import org.framewise.ui.teach.parts.TeacherLayout;
import org.jspecify.annotations.Nullable;

/** Where a teacher closes their account, after saying what becomes of the classrooms that nobody else has. */
@Route(value = Addresses.CLOSE_ACCOUNT, layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class CloseAccountView extends Div implements BeforeEnterObserver, HasDynamicTitle {
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
        this.closing = closing;
        this.teachers = teachers;
        this.current = current;
        this.passwords = passwords;
        this.meanwhile = meanwhile;
        this.rooms = new RoomsToLeave(members);
        this.leaving = new Leaving(true, List.of(), 0);
        addClassNames("teach", "account");
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
        say();
        leaving = closing.leaving(current.id());
        add(
                new BackLink(Addresses.ACCOUNT, getTranslation("teach.account.title")),
                PageParts.heading(getTranslation("close-account.title")),
                said);
        if (leaving.onlyAccount()) {
            add(PageParts.empty(getTranslation("close-account.only.title"), getTranslation("close-account.only.text")));
            return;
        }
        Paragraph lead = new Paragraph(getTranslation("close-account.lead"));
        lead.addClassName("deck");
        add(lead);
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
        Div actions = new Div(close);
        actions.addClassName("actions");
        Section confirmation = new Section(new H2(getTranslation("close-account.confirm.title")), password, actions);
        confirmation.addClassName("narrow");
        add(confirmation);
    }

    private Section shared() {
        UnorderedList list = new UnorderedList();
        leaving.shared().forEach(room -> list.add(new ListItem(stays(room))));
        return new Section(
                new H2(getTranslation("close-account.shared")),
                new Paragraph(getTranslation("close-account.shared.text")),
                list);
    }

    private String stays(Leaving.Room room) {
        return getTranslation(
                room.passes() ? "close-account.shared.passes" : "close-account.shared.stays",
                Words.isolated(room.classroom().name()),
                Words.isolated(Objects.requireNonNull(room.next()).name()));
    }

    private void ask() {
        say();
        FieldMessage.clear(password);
        if (password.isEmpty()) {
            FieldMessage.show(password, getTranslation("teach.account.password.missing"));
        }
        // of two that miss something, the upper one gets the keyboard
        Optional<AccountClosing.Wish> wish = rooms.wish(teachers, current.id());
        if (wish.isPresent() && !password.isEmpty()) {
            switch (passwords.check(current.name(), password.getValue())) {
                case WRONG -> FieldMessage.show(password, getTranslation("teach.account.password.wrong"));
                case SLOW -> tell(getTranslation("teach.account.password.slow"));
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
        leaving.shared().stream().filter(Leaving.Room::passes).map(this::stays).forEach(all::add);
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
                // this session has ended with the account; the page that says so belongs to nobody
                case CLOSED -> UI.getCurrent().getPage().setLocation(Addresses.SIGN_IN + "?closed");
                case ONLY_ACCOUNT -> show();
                case NOBODY_NAMED -> rooms.complain("close-account.colleague.missing");
                case NO_SUCH_TEACHER -> rooms.complain("teach.settings.share.nobody");
                case ONESELF -> rooms.complain("teach.settings.heir.self");
            }
        } catch (Overtaken overtaken) {
            show();
            tell(meanwhile.changed(this, overtaken, changes(before, leaving)) + " "
                    + getTranslation("overtaken.again"));
        }
    }

    /** Which classrooms have other teachers by now, or are there no more. */
    private String changes(Leaving before, Leaving now) {
        List<String> all = new ArrayList<>();
        for (Leaving.Room room : now.rooms()) {
            boolean same = before.rooms().stream()
                    .anyMatch(
                            one -> one.classroom().id().equals(room.classroom().id())
                                    && Objects.equals(id(one.next()), id(room.next())));
            if (!same) {
                String name = Words.isolated(room.classroom().name());
                all.add(
                        room.next() == null
                                ? getTranslation("close-account.now.alone", name)
                                : getTranslation(
                                        "close-account.now.shared",
                                        name,
                                        Words.isolated(room.next().name())));
            }
        }
        before.rooms().stream()
                .filter(room -> now.rooms().stream()
                        .noneMatch(one ->
                                one.classroom().id().equals(room.classroom().id())))
                .map(room -> getTranslation(
                        "close-account.now.gone",
                        Words.isolated(room.classroom().name())))
                .forEach(all::add);
        return String.join("; ", all);
    }

    private static @Nullable Object id(@Nullable Teacher teacher) {
        return teacher == null ? null : teacher.id();
    }

    private void tell(String sentence) {
        Component message = PageParts.message(sentence, "warning");
        say(message);
        PageParts.focus(message);
    }

    /** Without anything to say it takes no room. */
    private void say(Component... messages) {
        said.removeAll();
        said.add(messages);
        said.setVisible(messages.length > 0);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page-title", getTranslation("close-account.title"));
    }
}
