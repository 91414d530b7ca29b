package org.framewise.ui.take;

import com.vaadin.flow.component.checkbox.Checkbox;
import java.time.Duration;
import org.framewise.ui.security.CurrentLearner;

/**
 * A check box with which learners say that nobody else uses this device; it then remembers them for longer than a
 * school day.
 */
final class OwnDevice extends Checkbox {
    private static final long serialVersionUID = 1L;

    OwnDevice() {
        setLabel(getTranslation("own-device", CurrentLearner.OWN_DEVICE.toDays()));
        addClassName("own-device");
    }

    /** How long the device remembers the learner. */
    Duration life() {
        return getValue() ? CurrentLearner.OWN_DEVICE : CurrentLearner.SCHOOL_DAY;
    }
}
