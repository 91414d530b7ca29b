package org.framewise.attempt;

import java.util.UUID;

/** The name of a learner, who is known here by nothing else. */
public record LearnerId(UUID value) {}
