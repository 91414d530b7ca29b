package org.framewise.ui.security;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.spring.security.SpringNavigationAccessControl;
import java.util.Collection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Checks the roles of a user through the request. The default implementation would scan all archives of the application
 * at each navigation for a custom role prefix, which we don't use.
 */
final class RolesOfRequest extends SpringNavigationAccessControl {
    private static final long serialVersionUID = 1L;

    RolesOfRequest(Collection<NavigationAccessChecker> checkers, AccessCheckDecisionResolver decides) {
        super(checkers, decides);
    }

    @Override
    protected Predicate<String> getRolesChecker(@Nullable VaadinRequest request) {
        return request == null ? super.getRolesChecker(request) : request::isUserInRole;
    }
}
