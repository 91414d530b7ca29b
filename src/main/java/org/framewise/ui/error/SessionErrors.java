package org.framewise.ui.error;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Handles errors that occur after a page was shown: displays a notice and leaves the page as it is, so that nothing typed is lost. */
@Component
final class SessionErrors implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;
    private static final String FAILED = SessionErrors.class.getName();
    private static final Logger LOG = LoggerFactory.getLogger(SessionErrors.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(start -> announceConnectionLoss(start.getUI()));
        event.getSource()
                .addSessionInitListener(session -> session.getSession().setErrorHandler(error -> {
                    if (!isFirstOfRequest()) {
                        return;
                    }
                    LOG.error("A request failed", error.getThrowable());
                    UI ui = UI.getCurrent();
                    if (ui != null) {
                        Notification notice = new Notification(ui.getTranslation("error.request"), 8000);
                        notice.setPosition(Notification.Position.BOTTOM_CENTER);
                        notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
                        notice.open();
                    }
                }));
    }

    /** A request may carry many events. If all of them fail, only one log entry and one notice are produced. */
    private static boolean isFirstOfRequest() {
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request == null) {
            return true;
        }
        boolean first = request.getAttribute(FAILED) == null;
        request.setAttribute(FAILED, true);
        return first;
    }

    /** Gives Flow's connection-lost indicator our text and has screen readers announce it. */
    private static void announceConnectionLoss(UI ui) {
        ui.getReconnectDialogConfiguration().setDialogText(ui.getTranslation("connection.lost"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(ui.getTranslation("connection.gave-up"));
        ui.getPage().executeJs("document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')");
    }
}
