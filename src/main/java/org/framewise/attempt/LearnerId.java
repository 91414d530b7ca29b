package org.framewise.attempt;

import java.util.UUID;

/** Identifies a learner. This package knows nothing else about learners. */
public record LearnerId(UUID value) {}
