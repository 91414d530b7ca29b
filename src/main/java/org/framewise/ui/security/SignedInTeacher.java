package org.framewise.ui.security;

import java.util.Collection;
import java.util.List;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.TeacherId;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A teacher's account as Spring Security sees it. */
public final class SignedInTeacher implements UserDetails {
    private static final long serialVersionUID = 1L;

    private final java.util.UUID id;
    private final String name;
    private final String passwordHash;

    public SignedInTeacher(Teacher teacher) {
        this.id = teacher.id().value();
        this.name = teacher.name();
        this.passwordHash = teacher.passwordHash();
    }

    public TeacherId id() {
        return new TeacherId(id);
    }

    @Override
    public String getUsername() {
        return name;
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_TEACHER"));
    }
}
