package org.framewise.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.framewise.classroom.KnownBrowsers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/** Stores a key in the browser when a teacher signs in, so that the browser is recognized at the next sign-in. */
final class RememberBrowser implements SessionAuthenticationStrategy {
    private static final Logger LOG = LoggerFactory.getLogger(RememberBrowser.class);

    private final KnownBrowsers browsers;

    RememberBrowser(KnownBrowsers browsers) {
        this.browsers = browsers;
    }

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        if (authentication.getPrincipal() instanceof SignedInTeacher teacher) {
            String key;
            try {
                key = browsers.remember(teacher.id(), SignInVisit.browserKey(request));
            } catch (DataAccessException databaseAway) {
                LOG.debug("This browser isn't remembered", databaseAway);
                return;
            }
            response.addCookie(BrowserCookie.of(SignInVisit.COOKIE, key, KnownBrowsers.LIFE, request.isSecure()));
        }
    }
}
