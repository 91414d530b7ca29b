package org.framewise.ui.security;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.stereotype.Component;

/**
 * Gives the session of the current request a new id when another person starts to use it, so that a previously noted id becomes worthless.
 */
@Component
public class SessionId {
    public void change() {
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request && request.getSession(false) != null) {
            request.getHttpServletRequest().changeSessionId();
        }
    }
}
