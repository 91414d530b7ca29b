package org.framewise.ui.security;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.TeacherId;
import org.framewise.classroom.Teachers;
import org.framewise.results.TeacherScope;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The teacher who is signed in. Use only on pages that require a teacher. */
@Component
public class CurrentTeacher {
    private final AuthenticationContext authentication;
    private final Teachers teachers;

    CurrentTeacher(AuthenticationContext authentication, Teachers teachers) {
        this.authentication = authentication;
        this.teachers = teachers;
    }

    /** @throws AccessDeniedException if nobody is signed in, or the account no longer exists */
    public Teacher get() {
        return authentication
                .getAuthenticatedUser(SignedInTeacher.class)
                .flatMap(signedIn -> teachers.find(signedIn.id()))
                .orElseThrow(() -> new AccessDeniedException("no teacher is signed in"));
    }

    /** Whether a teacher is signed in. */
    public boolean isSignedIn() {
        return authentication.getAuthenticatedUser(SignedInTeacher.class).isPresent();
    }

    /** The data that the teacher may access. */
    public TeacherScope scope() {
        return new TeacherScope(id());
    }

    public TeacherId id() {
        return teacher().id();
    }

    public String name() {
        return teacher().getUsername();
    }

    private SignedInTeacher teacher() {
        return authentication
                .getAuthenticatedUser(SignedInTeacher.class)
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** Keeps this session signed in after the account's password has changed; all other sessions of the account end. */
    public void goesOnAs(Teacher changed) {
        SignedInTeacher principal = new SignedInTeacher(changed);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
        if (VaadinServletRequest.getCurrent() != null && VaadinServletResponse.getCurrent() != null) {
            new HttpSessionSecurityContextRepository()
                    .saveContext(
                            context,
                            VaadinServletRequest.getCurrent().getHttpServletRequest(),
                            VaadinServletResponse.getCurrent().getHttpServletResponse());
        }
    }
}
