package org.framewise.classroom;

import java.util.UUID;

/** The name of an invitation in the list of open ones; it opens nothing. */
public record InvitationId(UUID value) {}
