package org.framewise.classroom;

/**
 * A classroom's progress on an assignment. All numbers count learners, except the last two.
 *
 * @param members current members of the classroom
 * @param begun learners with at least one attempt
 * @param finished learners who have submitted an attempt; of a pair, the first part
 * @param finishedBoth learners who have submitted two; of a pair, both parts
 * @param open attempts not yet submitted
 * @param attempts all attempts, open or submitted
 */
public record AssignmentProgress(int members, int begun, int finished, int finishedBoth, int open, int attempts) {}
