package org.framewise.classroom;

/** Another account has that name, in small or capital letters. */
public final class NameTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
