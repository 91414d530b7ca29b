package org.framewise.ui.take;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** Base class of components that poll for changes while they are attached. */
abstract class Polling extends Div {
    private static final long serialVersionUID = 1L;
    private static final int LOOK_MS = 1500;

    private int before;
    private @Nullable Registration looking;

    abstract void poll();

    @Override
    protected void onAttach(AttachEvent event) {
        before = event.getUI().getPollInterval();
        event.getUI().setPollInterval(LOOK_MS);
        looking = event.getUI().addPollListener(poll -> poll());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (looking != null) {
            looking.remove();
            looking = null;
        }
        if (event.getUI().getPollInterval() == LOOK_MS) {
            event.getUI().setPollInterval(before);
        }
    }
}
