package org.framewise.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.framewise.classroom.JoinCode;
import org.framewise.ui.address.Addresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Redirects join links with a wrong code to the join page, which reports the error, before the server creates a session
 * and a UI. Creating these costs a hundred times as much as looking up the code, and an attacker must not use up
 * resources that a class needs.
 */
final class WrongJoinLinks extends OncePerRequestFilter {
    private static final String LINK = "/" + Addresses.JOIN + "/";

    private static final Logger LOG = LoggerFactory.getLogger(WrongJoinLinks.class);

    private final Codes codes;

    WrongJoinLinks(Codes codes) {
        this.codes = codes;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod())
                || !request.getServletPath().startsWith(LINK);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // the router accepts the same code with a trailing slash
        JoinCode code = JoinCode.of(
                        request.getServletPath().substring(LINK.length()).replaceFirst("/+$", ""))
                .orElse(null);
        if (code != null && isWrong(code)) {
            response.sendRedirect(
                    request.getContextPath() + "/" + Addresses.JOIN + "?" + Addresses.WRONG_CODE + "=" + code);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isWrong(JoinCode code) {
        try {
            return codes.classroom(code).isEmpty();
        } catch (DataAccessException databaseAway) {
            // the join page will report that
            LOG.debug("A code could not be looked up", databaseAway);
            return false;
        }
    }
}
