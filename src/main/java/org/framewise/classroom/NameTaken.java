package org.framewise.classroom;

/** Thrown if another account has the name, ignoring case. */
public final class NameTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
