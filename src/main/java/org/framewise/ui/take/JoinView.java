package org.framewise.ui.take;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.JoinCode;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Members;
import org.framewise.ui.LearnerLayout;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.FieldMessage;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.parts.Words;
import org.framewise.ui.security.Codes;
import org.framewise.ui.security.CurrentLearner;

/**
 * Page for joining a classroom. Asks only for the join code and then a nickname. Returning members enter their personal
 * code instead, or ask the teacher to let them in.
 */
@Route(value = Addresses.JOIN + "/:code?", layout = LearnerLayout.class)
@AnonymousAllowed
final class JoinView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Members members;
    private final transient CurrentLearner current;
    private final transient Codes codes;
    private final transient JoinForm.Door door;
    private final transient AskForm.Door asking;
    private final transient OwnCode.Door ownCode;

    JoinView(
            Members members,
            CurrentLearner current,
            Codes codes,
            JoinForm.Door door,
            AskForm.Door asking,
            OwnCode.Door ownCode) {
        super("start");
        this.members = members;
        this.current = current;
        this.codes = codes;
        this.door = door;
        this.asking = asking;
        this.ownCode = ownCode;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String typed = event.getRouteParameters().get("code").orElse("");
        if (typed.isEmpty()) {
            String wrong = wrongCode(event.getLocation());
            askCode(wrong, wrong.isEmpty() ? "" : problem(wrong));
            return;
        }
        Optional<Classroom> found = JoinCode.of(typed).flatMap(codes::classroom);
        if (found.isEmpty()) {
            askCode(typed, problem(typed));
            return;
        }
        Classroom classroom = found.get();
        Optional<Learner> here = current.find();
        if (here.filter(learner -> members.isIn(classroom.id(), learner.id())).isPresent()) {
            event.forwardTo(Addresses.HOME);
            return;
        }
        setPageTitle(getTranslation("join.title", Words.isolated(classroom.name())));
        Optional<WaitToBeLetIn.Asked> asked = WaitToBeLetIn.asked(classroom.id());
        if (asked.isPresent()) {
            waitFor(classroom, asked.get());
        } else if (here.isPresent()) {
            askWho(classroom, here.get());
        } else {
            askName(classroom);
        }
    }

    private static String wrongCode(Location location) {
        return location.getQueryParameters()
                .getSingleParameter(Addresses.WRONG_CODE)
                .orElse("");
    }

    private static String problem(String wrong) {
        return JoinCode.isOutdated(wrong) ? "join.outdated" : "join.wrong";
    }

    /** @param problem translation key of the problem with the input; empty if there is none */
    private void askCode(String typed, String problem) {
        removeAll();
        setPageTitle(getTranslation("join.page-title"));
        TextField code = new TextField(getTranslation("join.code"));
        code.setHelperText(getTranslation("join.code.help"));
        code.setMaxLength(40);
        code.setId("join-code");
        code.setAutocapitalize(Autocapitalize.CHARACTERS);
        code.setAutocomplete(Autocomplete.OFF);
        code.setValue(typed.length() > 40 ? "" : typed);
        Button go = new Button(getTranslation("join.code.go"), pressed -> open(code));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickShortcut(Key.ENTER).listenOn(code);
        go.setId("open");
        add(
                heading(),
                Tags.p("deck", getTranslation("join.lead")),
                code,
                PageParts.actions(go),
                new WayBackIn(ownCode));
        if (!problem.isEmpty()) {
            FieldMessage.show(code, getTranslation(problem));
        }
    }

    private void open(TextField field) {
        FieldMessage.clear(field);
        JoinCode.of(field.getValue())
                .flatMap(codes::classroom)
                .ifPresentOrElse(
                        classroom -> UI.getCurrent().navigate(Addresses.join(classroom.code())),
                        () -> FieldMessage.show(field, getTranslation(problem(field.getValue()))));
    }

    /** Asks whether the visitor is the learner who used this browser before, as on a shared laptop. */
    private void askWho(Classroom classroom, Learner here) {
        removeAll();
        String name =
                here.name().map(one -> Words.isolated(one.value())).orElseGet(() -> getTranslation("learner.guest"));
        Paragraph who = Tags.p(
                "deck",
                members.classroomOf(here.id())
                        .map(other -> getTranslation("join.here-as.member", name, Words.isolated(other.name())))
                        .orElseGet(() -> getTranslation("join.here-as", name)));
        Paragraph code =
                Tags.p("help", getTranslation("join.here-as.code", here.code().toString()));
        Button other = new Button(
                getTranslation("join.somebody-else"),
                pressed -> askName(classroom).ifPresent(JoinForm::focusName));
        other.addThemeVariants(ButtonVariant.PRIMARY);
        other.setId("somebody-else");
        add(
                heading(),
                who,
                code,
                PageParts.actions(other, Tags.a("side-action", ".", getTranslation("join.go-on-as", name))));
    }

    private Optional<JoinForm> askName(Classroom classroom) {
        removeAll();
        add(heading());
        OwnDevice device = new OwnDevice();
        AskForm ask = new AskForm(asking, classroom, device, asked -> waitFor(classroom, asked));
        WayBackIn wayBack = new WayBackIn(ownCode, device, ask);
        if (!classroom.joining()) {
            add(Tags.p("deck", getTranslation("join.closed")), wayBack);
            return Optional.empty();
        }
        JoinForm form = new JoinForm(door, classroom, ask::ask);
        add(form, wayBack);
        return Optional.of(form);
    }

    private void waitFor(Classroom classroom, WaitToBeLetIn.Asked asked) {
        removeAll();
        add(new WaitToBeLetIn(asking, asked, () -> askName(classroom).ifPresent(JoinForm::focusName)));
    }
}
