package org.framewise.ui.take;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.classroom.Learner;
import org.framewise.classroom.ResumeCode;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.FieldMessage;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.security.Codes;
import org.framewise.ui.security.CurrentLearner;
import org.springframework.stereotype.Component;

/** Form in which a learner enters their personal code to continue where they left off. */
final class OwnCode extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Door door;
    private final TextField code = new TextField();
    private final OwnDevice device;

    OwnCode(Door door) {
        this(door, new OwnDevice());
        addComponentAtIndex(1, device);
    }

    /** @param device check box that is shown elsewhere on the page */
    OwnCode(Door door, OwnDevice device) {
        this.door = door;
        this.device = device;
        addClassName("own-code");
        code.setLabel(getTranslation("resume.code"));
        code.setPlaceholder("ABCD-2345-XYW");
        code.setMaxLength(20);
        code.setId("code");
        code.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.CHARACTERS);
        Button go = new Button(getTranslation("resume.go"), pressed -> resume());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickShortcut(Key.ENTER).listenOn(code);
        go.setId("resume");
        add(code, PageParts.actions(go));
    }

    /** Styles the form as one of two alternatives. */
    OwnCode asAlternative() {
        getChildren()
                .flatMap(com.vaadin.flow.component.Component::getChildren)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .forEach(go -> go.removeThemeVariants(ButtonVariant.PRIMARY));
        return this;
    }

    private void resume() {
        FieldMessage.clear(code);
        Codes.Outcome outcome =
                ResumeCode.of(code.getValue()).map(door.codes::learner).orElseGet(Codes.Outcome.Wrong::new);
        switch (outcome) {
            case Codes.Outcome.Right right -> resume(right.learner());
            case Codes.Outcome.Wrong wrong -> refuse("resume.wrong");
            case Codes.Outcome.Slow slow -> refuse("resume.slow");
        }
    }

    private void resume(Learner learner) {
        door.current.remember(learner, device.life());
        List<Attempt.Open> open = door.attempts.of(learner.id()).stream()
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

    /** The services needed to sign a learner in by code. */
    @Component
    record Door(Codes codes, Attempts attempts, CurrentLearner current) {}
}
