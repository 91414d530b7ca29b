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

/**
 * Handles errors in events of an open page: displays a notice and leaves the page unchanged, so that no input is lost.
 */
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

    /**
     * Returns whether this is the first error of the current request. A request may carry many events; if all of them
     * fail, they still produce only one log entry and one notice.
     */
    private static boolean isFirstOfRequest() {
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request == null) {
            return true;
        }
        boolean first = request.getAttribute(FAILED) == null;
        request.setAttribute(FAILED, true);
        return first;
    }

    /** Replaces the text of Flow's connection-lost indicator with ours and makes screen readers announce it. */
    private static void announceConnectionLoss(UI ui) {
        ui.getReconnectDialogConfiguration().setDialogText(ui.getTranslation("connection.lost"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(ui.getTranslation("connection.gave-up"));
        ui.getPage().executeJs("document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')");
    }
}
