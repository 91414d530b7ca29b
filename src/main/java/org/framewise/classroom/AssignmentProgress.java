package org.framewise.classroom;

/**
 * How far a classroom has come with an assignment. Counts of learners, but for the last two.
 *
 * @param members of the classroom now
 * @param begun who have an attempt at it
 * @param finished who have handed in an attempt at it; of a pair, the first part
 * @param finishedBoth who have handed in two; of a pair, both parts
 * @param open attempts that are not handed in
 * @param attempts all attempts, open or handed in
 */
public record AssignmentProgress(int members, int begun, int finished, int finishedBoth, int open, int attempts) {}
