package org.framewise.classroom;

import java.util.UUID;

/** Identifies an open invitation in the list; it grants no access. */
public record InvitationId(UUID value) {}
