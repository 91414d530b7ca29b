package org.framewise.classroom;

/** Another account has this name, ignoring case. */
public final class NameTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
