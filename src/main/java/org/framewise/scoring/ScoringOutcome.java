package org.framewise.scoring;

/** What a response comes to once the corrections of its item's key are taken in. */
public sealed interface ScoringOutcome {
    /** Has a score. */
    record Scored(Score score) implements ScoringOutcome {}

    /**
     * Waits for a teacher's rating.
     *
     * @param max the most that the item gives; above 0
     */
    record Waiting(double max) implements ScoringOutcome {}

    /** Is in no score and no figure of the class. */
    record NotCounted() implements ScoringOutcome {}
}
