package org.framewise.ui.take;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Learners;
import org.framewise.classroom.ResumeCode;
import org.framewise.ui.Addresses;
import org.framewise.ui.FieldMessage;
import org.framewise.ui.security.CurrentLearner;
import org.framewise.ui.security.ResumeThrottle;
import org.springframework.stereotype.Component;

/** Where a learner types the code of her own, which brings her back to where she was. */
final class OwnCode extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Door door;
    private final TextField code = new TextField();

    OwnCode(Door door) {
        this.door = door;
        addClassName("own-code");
        code.setLabel(getTranslation("resume.code"));
        code.setPlaceholder("ABCD-2345");
        code.setMaxLength(20);
        code.setId("code");
        code.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.CHARACTERS);
        Button go = new Button(getTranslation("resume.go"), pressed -> resume());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickShortcut(Key.ENTER).listenOn(code);
        go.setId("resume");
        Div actions = new Div(go);
        actions.addClassName("actions");
        add(code, actions);
    }

    /** Looks like one of two ways. */
    OwnCode beside() {
        getChildren()
                .flatMap(com.vaadin.flow.component.Component::getChildren)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .forEach(go -> go.removeThemeVariants(ButtonVariant.PRIMARY));
        return this;
    }

    private void resume() {
        FieldMessage.clear(code);
        Optional<ResumeCode> typed = ResumeCode.of(code.getValue());
        if (typed.isPresent() && !door.throttle.mayTry(typed.get())) {
            refuse("resume.slow");
            return;
        }
        Optional<Learner> learner = typed.flatMap(door.learners::byCode);
        if (learner.isEmpty()) {
            typed.ifPresent(guess -> door.throttle.wrong());
            refuse("resume.wrong");
            return;
        }
        door.throttle.right(typed.orElseThrow());
        door.current.remember(learner.get());
        List<Attempt.Open> open = door.attempts.of(learner.get().id()).stream()
                .filter(Attempt.Open.class::isInstance)
                .map(Attempt.Open.class::cast)
                .toList();
        UI.getCurrent()
                .navigate(
                        open.size() == 1
                                ? Addresses.take(
                                        open.getFirst().id(), open.getFirst().current())
                                : Addresses.HOME);
    }

    private void refuse(String key) {
        FieldMessage.show(code, getTranslation(key));
    }

    /** What it takes to let somebody in. */
    @Component
    record Door(Learners learners, Attempts attempts, CurrentLearner current, ResumeThrottle throttle) {}
}
