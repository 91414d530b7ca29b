package org.framewise.classroom;

import java.util.UUID;

/** Internal identifier of a teacher's account. */
public record TeacherId(UUID value) {}
