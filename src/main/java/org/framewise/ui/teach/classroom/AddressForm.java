package org.framewise.ui.teach.classroom;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.framewise.classroom.HostAddress;
import org.framewise.classroom.SchoolAddress;
import org.framewise.classroom.Teacher;
import org.framewise.ui.parts.FieldMessage;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.teach.parts.FieldRow;

/** A form for the host name or IP address under which phones reach this server. It applies to all classrooms. */
final class AddressForm extends Div {
    private static final long serialVersionUID = 1L;

    /** @param saved called after the address was changed */
    AddressForm(SchoolAddress school, Teacher teacher, Runnable saved) {
        addClassName("address-form");
        Optional<HostAddress> option = school.option();
        if (option.isPresent()) {
            add(Tags.p(
                    "help", getTranslation("teach.address.option", option.get().toString())));
            return;
        }
        Optional<HostAddress> corrected = school.corrected();
        TextField field = new TextField(getTranslation("teach.address.label"));
        field.setId("address");
        field.setMaxLength(HostAddress.MAX_LENGTH);
        field.setHelperText(getTranslation("teach.address.help"));
        field.getElement().setAttribute("autocapitalize", "off");
        field.getElement().setAttribute("autocorrect", "off");
        field.getElement().setAttribute("spellcheck", "false");
        corrected.ifPresent(address -> field.setValue(address.toString()));
        Button save = new Button(
                getTranslation("teach.address.save"),
                pressed -> HostAddress.of(field.getValue())
                        .ifPresentOrElse(
                                address -> {
                                    school.correct(address, teacher);
                                    saved.run();
                                },
                                () -> FieldMessage.show(field, getTranslation("teach.address.unfit"))));
        save.setId("save-address");
        save.addClickShortcut(Key.ENTER).listenOn(field);
        add(new FieldRow(field, save));
        if (corrected.isPresent()) {
            Button forget = new Button(getTranslation("teach.address.forget"), pressed -> {
                school.forget(teacher);
                saved.run();
            });
            forget.addThemeVariants(ButtonVariant.TERTIARY);
            forget.setId("forget-address");
            add(forget);
        }
    }
}
