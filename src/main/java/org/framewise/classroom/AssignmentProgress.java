package org.framewise.classroom;

/**
 * A classroom's progress on an assignment. The last two numbers count attempts, all others count learners.
 *
 * @param members current members of the classroom
 * @param begun learners with at least one attempt
 * @param finished learners who have submitted at least one attempt; for a pair, the first part
 * @param finishedBoth learners who have submitted at least two attempts; for a pair, both parts
 * @param open attempts not yet submitted
 * @param attempts all attempts, open or submitted
 */
public record AssignmentProgress(int members, int begun, int finished, int finishedBoth, int open, int attempts) {}
