package org.framewise.ui.take;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.ClassroomId;
import org.framewise.classroom.JoinCode;
import org.framewise.classroom.JoinResult;
import org.framewise.classroom.Joining;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Members;
import org.framewise.classroom.Nickname;
import org.framewise.ui.Addresses;
import org.framewise.ui.FieldMessage;
import org.framewise.ui.LearnerLayout;
import org.framewise.ui.PageParts;
import org.framewise.ui.Words;
import org.framewise.ui.security.CurrentLearner;
import org.framewise.ui.security.JoinThrottle;

/** The way into a classroom: its code, then a nickname, and nothing else. */
@Route(value = Addresses.JOIN + "/:code?", layout = LearnerLayout.class)
@AnonymousAllowed
final class JoinView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Joining joining;
    private final transient Members members;
    private final transient CurrentLearner current;
    private final transient JoinThrottle throttle;
    private final transient OwnCode.Door door;
    private final TextField nickname = new TextField();
    private final Div offer = new Div();
    private String title = "";

    JoinView(Joining joining, Members members, CurrentLearner current, JoinThrottle throttle, OwnCode.Door door) {
        this.joining = joining;
        this.members = members;
        this.current = current;
        this.throttle = throttle;
        this.door = door;
        addClassName("start");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String typed = event.getRouteParameters().get("code").orElse("");
        Optional<JoinCode> code = JoinCode.of(typed);
        if (code.isEmpty()) {
            askCode(typed, typed.isEmpty() ? "" : "join.wrong");
        } else if (!throttle.mayTry(code.get())) {
            askCode(typed, "join.slow");
        } else {
            Optional<Classroom> classroom = joining.find(code.get());
            if (classroom.isEmpty()) {
                throttle.wrong();
                askCode(typed, "join.wrong");
                return;
            }
            throttle.right(code.get());
            Optional<Learner> here = current.find();
            if (here.filter(learner -> isIn(classroom.get().id(), learner)).isPresent()) {
                event.forwardTo(Addresses.HOME);
                return;
            }
            removeAll();
            title = getTranslation("join.title", Words.isolated(classroom.get().name()));
            here.ifPresentOrElse(learner -> askWho(classroom.get(), learner), () -> askName(classroom.get()));
        }
    }

    private boolean isIn(ClassroomId classroom, Learner learner) {
        return members.classroomOf(learner.id())
                .filter(one -> one.id().equals(classroom))
                .isPresent();
    }

    /** @param problem the key of what is wrong with what was typed; empty for nothing */
    private void askCode(String typed, String problem) {
        removeAll();
        title = getTranslation("join.page-title");
        TextField code = new TextField(getTranslation("join.code"));
        code.setHelperText(getTranslation("join.code.help"));
        code.setMaxLength(40);
        code.setId("join-code");
        code.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.CHARACTERS);
        code.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        code.setValue(typed.length() > 40 ? "" : typed);
        Button go = new Button(getTranslation("join.code.go"), pressed -> open(code));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickShortcut(Key.ENTER).listenOn(code);
        go.setId("open");
        Paragraph lead = new Paragraph(getTranslation("join.lead"));
        lead.addClassName("deck");
        add(PageParts.heading(title), lead, code, actions(go), ownCode());
        if (!problem.isEmpty()) {
            FieldMessage.show(code, getTranslation(problem));
        }
    }

    private void open(TextField field) {
        FieldMessage.clear(field);
        Optional<JoinCode> code = JoinCode.of(field.getValue());
        if (code.isEmpty()) {
            FieldMessage.show(field, getTranslation("join.wrong"));
        } else if (!throttle.mayTry(code.get())) {
            FieldMessage.show(field, getTranslation("join.slow"));
        } else if (joining.find(code.get()).isEmpty()) {
            throttle.wrong();
            FieldMessage.show(field, getTranslation("join.wrong"));
        } else {
            throttle.right(code.get());
            UI.getCurrent().navigate(Addresses.join(code.get()));
        }
    }

    /** Somebody else sat here before, on a laptop that goes from hand to hand. */
    private void askWho(Classroom classroom, Learner here) {
        String name =
                here.name().map(one -> Words.isolated(one.value())).orElseGet(() -> getTranslation("learner.guest"));
        Paragraph who = new Paragraph(members.classroomOf(here.id())
                .map(other -> getTranslation("join.here-as.member", name, Words.isolated(other.name())))
                .orElseGet(() -> getTranslation("join.here-as", name)));
        who.addClassName("deck");
        Paragraph code =
                new Paragraph(getTranslation("join.here-as.code", here.code().toString()));
        code.addClassName("help");
        Button other = new Button(getTranslation("join.somebody-else"), pressed -> {
            removeAll();
            askName(classroom);
            nickname.focus();
        });
        other.addThemeVariants(ButtonVariant.PRIMARY);
        other.setId("somebody-else");
        Anchor stay = new Anchor(".", getTranslation("join.go-on-as", name));
        stay.addClassName("side-action");
        add(PageParts.heading(title), who, code, actions(other, stay));
    }

    private void askName(Classroom classroom) {
        add(PageParts.heading(title));
        if (!classroom.joining()) {
            Paragraph closed = new Paragraph(getTranslation("join.closed"));
            closed.addClassName("deck");
            add(closed, ownCode());
            return;
        }
        nickname.setLabel(getTranslation("start.nickname"));
        nickname.setHelperText(getTranslation("join.nickname.help"));
        nickname.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        nickname.setId("nickname");
        Button join = new Button(getTranslation("join.go"), pressed -> join(classroom));
        join.addThemeVariants(ButtonVariant.PRIMARY);
        join.addClickShortcut(Key.ENTER).listenOn(nickname);
        join.setId("join");
        Paragraph privacy = new Paragraph(getTranslation("join.privacy"));
        privacy.addClassName("help");
        add(nickname, offer, actions(join), privacy, ownCode());
    }

    private Section ownCode() {
        Paragraph help = new Paragraph(getTranslation("join.own-code.help"));
        help.addClassName("help");
        Section section = new Section(new H2(getTranslation("join.own-code")), help, new OwnCode(door).beside());
        section.addClassName("other-way");
        return section;
    }

    private void join(Classroom classroom) {
        FieldMessage.clear(nickname);
        offer.removeAll();
        if (current.find().filter(learner -> isIn(classroom.id(), learner)).isPresent()) {
            // the button was pressed twice
            UI.getCurrent().navigate(Addresses.HOME);
            return;
        }
        String typed = nickname.getValue();
        Nickname name = Nickname.of(typed).orElse(null);
        if (name == null) {
            int length = typed.strip().length();
            FieldMessage.show(
                    nickname,
                    length > Nickname.MAX_LENGTH
                            ? getTranslation("join.nickname.long", length, Nickname.MAX_LENGTH)
                            : getTranslation("join.nickname.missing"));
            return;
        }
        switch (joining.join(classroom.code(), name)) {
            case JoinResult.Joined joined -> {
                current.remember(joined.learner());
                UI.getCurrent().navigate(Addresses.HOME);
            }
            case JoinResult.NameTaken taken -> {
                FieldMessage.show(nickname, getTranslation("join.nickname.taken", Words.isolated(name.value())));
                Button take = new Button(
                        getTranslation(
                                "join.nickname.take",
                                Words.isolated(taken.suggestion().value())),
                        pressed -> {
                            nickname.setValue(taken.suggestion().value());
                            join(classroom);
                        });
                take.setId("take");
                offer.add(take);
            }
            case JoinResult.NameRefused refused -> FieldMessage.show(nickname, getTranslation("join.nickname.refused"));
            case JoinResult.Full full -> FieldMessage.show(nickname, getTranslation("join.full"));
            case JoinResult.Closed closed -> FieldMessage.show(nickname, getTranslation("join.closed"));
            case JoinResult.NoSuchCode renewed -> FieldMessage.show(nickname, getTranslation("join.renewed"));
        }
    }

    private static Div actions(Component... parts) {
        Div actions = new Div(parts);
        actions.addClassName("actions");
        return actions;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page-title", title);
    }
}
