package org.framewise.ui.design;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.framewise.ui.address.Addresses;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Registers the design page in development mode; in any other mode its URL answers “not found”. */
@Component
@ConditionalOnBooleanProperty("framewise.development")
final class DesignRoute implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        RouteConfiguration.forApplicationScope().setRoute(Addresses.DESIGN, DesignView.class);
    }
}
