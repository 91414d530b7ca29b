package org.framewise.ui.security;

import com.vaadin.flow.spring.security.AuthenticationContext;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The teacher who is signed in. */
@Component
public class CurrentTeacher {
    private final AuthenticationContext authentication;
    private final Teachers teachers;

    CurrentTeacher(AuthenticationContext authentication, Teachers teachers) {
        this.authentication = authentication;
        this.teachers = teachers;
    }

    /** @throws AccessDeniedException when nobody is signed in, or the account is gone */
    public Teacher get() {
        return authentication
                .getAuthenticatedUser(SignedInTeacher.class)
                .flatMap(signedIn -> teachers.find(signedIn.id()))
                .orElseThrow(() -> new AccessDeniedException("no teacher is signed in"));
    }
}
