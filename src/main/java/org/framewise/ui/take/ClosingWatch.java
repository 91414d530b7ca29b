package org.framewise.ui.take;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import org.framewise.ui.LearnerLayout;
import org.jspecify.annotations.Nullable;

/**
 * Polls every five seconds whether an attempt was closed. A teacher can close an assignment at any moment, and the
 * page's heartbeat is too slow to notice that in time.
 */
final class ClosingWatch {
    private static final int LOOK_MS = 5_000;

    private final Runnable look;
    private @Nullable Registration looking;

    ClosingWatch(Runnable look) {
        this.look = look;
    }

    void start(UI ui) {
        if (looking == null) {
            ui.setPollInterval(LOOK_MS);
            looking = ui.addPollListener(poll -> look.run());
        }
    }

    void stop(UI ui) {
        if (looking != null) {
            looking.remove();
            looking = null;
            if (ui.getPollInterval() == LOOK_MS) {
                ui.setPollInterval(LearnerLayout.BEAT_MS);
            }
        }
    }
}
