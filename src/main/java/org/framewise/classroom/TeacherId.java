package org.framewise.classroom;

import java.util.UUID;

/** Identifies a teacher's account. */
public record TeacherId(UUID value) {}
