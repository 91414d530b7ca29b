package org.framewise.ui.security;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.stereotype.Component;

/**
 * Changes the id of the current request's session when another person starts to use it, so that an id noted earlier
 * gives no access.
 */
@Component
public class SessionId {
    public void change() {
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request && request.getSession(false) != null) {
            request.getHttpServletRequest().changeSessionId();
        }
    }
}
