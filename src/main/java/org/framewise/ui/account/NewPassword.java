package org.framewise.ui.account;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.io.Serializable;
import org.framewise.classroom.Teachers;

/** The two fields in which somebody chooses a password. */
public final class NewPassword implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String label;
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();

    /** @param label key of the words over the first field */
    public NewPassword(String label) {
        this.label = label;
    }

    /** Puts both fields at the end of a page. */
    public void addTo(HasComponents page) {
        field(password, label, "password");
        password.setHelperText(password.getTranslation("set-up.password.help", Teachers.MIN_PASSWORD));
        field(again, "set-up.again", "again");
        page.add(password, again);
    }

    private static void field(PasswordField field, String label, String id) {
        keepMessage(field);
        field.setLabel(field.getTranslation(label));
        field.setMaxLength(Teachers.MAX_PASSWORD);
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        field.setId(id);
    }

    /** Whether it can be taken; if not, says what is wrong and puts the keyboard there. */
    public boolean complete() {
        boolean differs = !again.getValue().equals(password.getValue());
        boolean tooShort = password.getValue().length() < Teachers.MIN_PASSWORD;
        again.setInvalid(false);
        password.setInvalid(false);
        if (differs) {
            flag(again, again.getTranslation("set-up.again.differs"));
        }
        if (tooShort) {
            flag(password, password.getTranslation("set-up.password.short", Teachers.MIN_PASSWORD));
        }
        return !differs && !tooShort;
    }

    public String value() {
        return password.getValue();
    }

    /** Empties both fields. */
    public void clear() {
        password.clear();
        again.clear();
    }

    /**
     * Keeps a message until the next press. One that went as soon as the field is changed would move the button from under the pointer, and
     * the press would be lost.
     */
    public static void keepMessage(TextFieldBase<?, String> field) {
        field.setManualValidation(true);
    }

    /** Says what is wrong with a field, and puts the keyboard there. */
    public static void flag(TextFieldBase<?, String> field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
        field.focus();
    }
}
