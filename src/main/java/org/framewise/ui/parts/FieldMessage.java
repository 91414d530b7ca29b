package org.framewise.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;

/**
 * Shows a field's error message until the form's button is pressed again. If the message disappeared as soon as the
 * field changed, the button would move away from under the pointer and the click would be lost.
 */
public final class FieldMessage {
    private FieldMessage() {}

    /** Shows an error message below the field and focuses the field. */
    public static <F extends Component & HasValidation & Focusable<?>> void show(F field, String message) {
        field.setManualValidation(true);
        field.setErrorMessage(message);
        field.setInvalid(true);
        field.focus();
    }

    /** Removes the messages. Call it first when a form's button is pressed. */
    public static void clear(HasValidation... fields) {
        for (HasValidation field : fields) {
            field.setInvalid(false);
        }
    }
}
