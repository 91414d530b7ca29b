package org.framewise.ui.take;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.framewise.classroom.Nickname;
import org.framewise.ui.parts.FieldMessage;

/** A field for the nickname that a learner has or wants in a classroom. */
final class NameField extends TextField {
    private static final long serialVersionUID = 1L;

    NameField(String id, String label, String help) {
        setLabel(getTranslation(label));
        setHelperText(getTranslation(help));
        setAutocomplete(Autocomplete.OFF);
        setId(id);
    }

    /** The nickname; if it is invalid, shows why and returns empty. */
    Optional<Nickname> name() {
        FieldMessage.clear(this);
        String typed = getValue();
        Optional<Nickname> name = Nickname.of(typed);
        if (name.isEmpty()) {
            int length = typed.strip().length();
            FieldMessage.show(
                    this,
                    length > Nickname.MAX_LENGTH
                            ? getTranslation("join.nickname.long", length, Nickname.MAX_LENGTH)
                            : getTranslation("join.nickname.missing"));
        }
        return name;
    }
}
