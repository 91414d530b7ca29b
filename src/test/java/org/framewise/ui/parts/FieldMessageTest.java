package org.framewise.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;

class FieldMessageTest {
    private final TextField field = new TextField();

    @Test
    void aFieldsMessageStaysWhenTheFieldIsChanged() {
        field.setRequired(true);
        FieldMessage.show(field, "Please write your name.");

        field.setValue("Mia");

        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("Please write your name.");
        assertThat(field.getElement().getProperty("manualValidation", false)).isTrue();
    }

    @Test
    void theNextSubmitClearsAFieldsMessage() {
        FieldMessage.show(field, "Please write your name.");

        FieldMessage.clear(field);

        assertThat(field.isInvalid()).isFalse();
    }
}
