package org.framewise.classroom;

/** Outcome of a request to join a classroom. */
public sealed interface JoinResult {
    /** The learner is now a member. */
    record Joined(Learner learner, Classroom classroom) implements JoinResult {}

    /** The classroom currently lets nobody join. */
    record Closed() implements JoinResult {}

    /** The classroom has the maximum number of members. */
    record Full() implements JoinResult {}

    /** No classroom has this code. */
    record NoSuchCode() implements JoinResult {}

    /**
     * Another member has this nickname.
     *
     * @param suggestion a similar nickname that is free
     */
    record NameTaken(Nickname suggestion) implements JoinResult {}

    /** The nickname contains a word that others shouldn't have to read. */
    record NameRefused() implements JoinResult {}
}
