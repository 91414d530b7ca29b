package org.framewise.ui.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** Limits the number of open UIs per session; closes the longest-idle ones. Reloading a closed page reopens it. */
@Component
final class OpenPages implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    /** Maximum number of open UIs. They include pages that were closed without the server having noticed yet. */
    static final int MOST = 20;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(start -> closeOldest(start.getUI().getSession(), start.getUI()));
    }

    static void closeOldest(VaadinSession session, UI newest) {
        long tooMany = session.getUIs().stream().filter(ui -> !ui.isClosing()).count() - MOST;
        session.getUIs().stream()
                .filter(ui -> ui != newest && !ui.isClosing())
                .sorted(Comparator.comparingLong((UI ui) -> ui.getInternals().getLastHeartbeatTimestamp())
                        .thenComparingInt(UI::getUIId))
                .limit(Math.max(0, tooMany))
                .toList()
                .forEach(UI::close);
    }
}
