package org.framewise.ui.account;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.io.Serializable;
import java.util.Optional;
import org.framewise.classroom.PasswordRules;
import org.framewise.ui.parts.FieldMessage;

/** The two fields for choosing a new password. */
public final class NewPassword implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String label;
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();

    /** @param label translation key of the first field's label */
    public NewPassword(String label) {
        this.label = label;
    }

    /** Appends both fields to a page. */
    public void addTo(HasComponents page) {
        field(password, label, "password");
        password.setHelperText(password.getTranslation("set-up.password.help", PasswordRules.MIN_LENGTH));
        field(again, "set-up.again", "again");
        page.add(password, again);
    }

    private static void field(PasswordField field, String label, String id) {
        field.setLabel(field.getTranslation(label));
        field.setMaxLength(PasswordRules.MAX_LENGTH);
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        field.setId(id);
    }

    /**
     * Returns whether the password is acceptable; if it isn't, shows an error message and focuses the field.
     *
     * @param name account name, which the password must not resemble
     */
    public boolean complete(String name) {
        FieldMessage.clear(again, password);
        boolean differs = !again.getValue().equals(password.getValue());
        if (differs) {
            FieldMessage.show(again, again.getTranslation("set-up.again.differs"));
        }
        Optional<PasswordRules.Problem> problem = PasswordRules.problem(password.getValue(), name);
        problem.ifPresent(one -> FieldMessage.show(password, message(one)));
        return !differs && problem.isEmpty();
    }

    private String message(PasswordRules.Problem problem) {
        return switch (problem) {
            case TOO_SHORT -> password.getTranslation("set-up.password.short", PasswordRules.MIN_LENGTH);
            case TOO_LONG -> password.getTranslation("set-up.password.long", PasswordRules.MAX_LENGTH);
            case EASY_TO_GUESS -> password.getTranslation("set-up.password.easy");
        };
    }

    public String value() {
        return password.getValue();
    }

    /** Clears both fields. */
    public void clear() {
        password.clear();
        again.clear();
    }
}
