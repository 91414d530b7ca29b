package org.framewise.ui.account;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.io.Serializable;
import org.framewise.classroom.Teachers;
import org.framewise.ui.FieldMessage;

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
        field.setLabel(field.getTranslation(label));
        field.setMaxLength(Teachers.MAX_PASSWORD);
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        field.setId(id);
    }

    /** Whether it can be taken; if not, says what is wrong and puts the keyboard there. */
    public boolean complete() {
        boolean differs = !again.getValue().equals(password.getValue());
        boolean tooShort = password.getValue().length() < Teachers.MIN_PASSWORD;
        FieldMessage.clear(again, password);
        if (differs) {
            FieldMessage.show(again, again.getTranslation("set-up.again.differs"));
        }
        if (tooShort) {
            FieldMessage.show(password, password.getTranslation("set-up.password.short", Teachers.MIN_PASSWORD));
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
}
