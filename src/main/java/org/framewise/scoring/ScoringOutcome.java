package org.framewise.scoring;

/** The result of scoring a response, with the corrections of the item's key applied. */
public sealed interface ScoringOutcome {
    /** The response has a score. */
    record Scored(Score score) implements ScoringOutcome {}

    /**
     * The response is waiting for a teacher's rating.
     *
     * @param max the maximum score of the item; above 0
     */
    record Waiting(double max) implements ScoringOutcome {}

    /** The response is excluded from all scores and class statistics. */
    record NotCounted() implements ScoringOutcome {}
}
