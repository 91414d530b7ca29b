package org.framewise.ui.account;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.framewise.classroom.SetUpCode;
import org.framewise.classroom.Teachers;
import org.framewise.ui.LearnerLayout;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.FieldMessage;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.Tags;

/** Page for creating the first teacher account with the one-time code printed in the terminal. */
@Route(value = Addresses.SET_UP, layout = LearnerLayout.class)
@AnonymousAllowed
final class SetUpView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient SetUpCode setUpCode;
    private final TextField code = new TextField();
    private final TextField name = new TextField();
    private final NewPassword password = new NewPassword("set-up.password");

    SetUpView(SetUpCode setUpCode) {
        super("start", "set-up.title");
        this.setUpCode = setUpCode;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (setUpCode.open().isEmpty()) {
            event.forwardTo(Addresses.SIGN_IN);
            return;
        }
        removeAll();
        code.setValue(event.getLocation()
                .getQueryParameters()
                .getParameters()
                .getOrDefault("code", List.of(""))
                .getFirst());
        code.setLabel(getTranslation("set-up.code"));
        code.setHelperText(getTranslation("set-up.code.help"));
        code.setMaxLength(40);
        code.setId("set-up-code");
        name.setLabel(getTranslation("set-up.name"));
        name.setMaxLength(Teachers.MAX_NAME);
        name.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.USERNAME);
        name.setId("name");
        Button make = new Button(getTranslation("set-up.go"), pressed -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickShortcut(Key.ENTER).listenOn(this);
        make.setId("make");
        Div actions = PageParts.actions(make);
        add(heading(), Tags.p("deck", getTranslation("set-up.lead")), code, name);
        password.addTo(this);
        add(actions);
    }

    private void make() {
        boolean right = complete();
        if (!right) {
            return;
        }
        if (setUpCode.redeem(code.getValue(), name.getValue(), password.value()).isEmpty()) {
            FieldMessage.show(code, getTranslation("set-up.code.wrong"));
            return;
        }
        removeAll();
        Anchor signIn = PageParts.asMainAction(new Anchor(Addresses.TEACH, getTranslation("set-up.sign-in")));
        add(
                PageParts.heading(getTranslation("set-up.done.title")),
                new Paragraph(getTranslation("set-up.done.text", name.getValue().strip())),
                PageParts.actions(signIn));
    }

    private boolean complete() {
        FieldMessage.clear(code, name);
        boolean complete = password.complete(name.getValue());
        if (name.getValue().isBlank()) {
            FieldMessage.show(name, getTranslation("set-up.name.missing"));
            complete = false;
        }
        return complete;
    }
}
