package org.framewise.ui.security;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.spring.security.SpringNavigationAccessControl;
import java.util.Collection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Asks the request itself which roles its user has. The framework would look through all archives of the program at each navigation for a prefix of
 * roles, which nobody has changed here.
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
