package org.framewise.classroom;

import java.util.UUID;

/** The name of a teacher's account inside the program. */
public record TeacherId(UUID value) {}
