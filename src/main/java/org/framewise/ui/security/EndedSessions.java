package org.framewise.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.framewise.classroom.Teachers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs out teachers whose password has changed since they signed in, or whose account is gone. Looks up the account by
 * primary key with each request of a teacher, so that changes made by another process or on the command line take
 * effect too.
 */
final class EndedSessions extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(EndedSessions.class);

    private final Teachers teachers;

    EndedSessions(Teachers teachers) {
        this.teachers = teachers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = request.getSession(false) == null
                ? null
                : SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedInTeacher teacher
                && !isCurrent(teacher)) {
            new SecurityContextLogoutHandler().logout(request, response, authentication);
        }
        chain.doFilter(request, response);
    }

    private boolean isCurrent(SignedInTeacher teacher) {
        try {
            return teachers.isCurrent(teacher.id(), teacher.getPassword());
        } catch (DataAccessException databaseAway) {
            // while the database is unavailable, the page shows only an error message anyway
            LOG.debug("Nobody is signed out", databaseAway);
            return true;
        }
    }
}
