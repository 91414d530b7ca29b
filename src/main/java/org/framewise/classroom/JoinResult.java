package org.framewise.classroom;

/** What became of a wish to join a classroom. */
public sealed interface JoinResult {
    /** She is a member now. */
    record Joined(Learner learner, Classroom classroom) implements JoinResult {}

    /** The classroom lets nobody in now. */
    record Closed() implements JoinResult {}

    /** The classroom has as many members as it can have. */
    record Full() implements JoinResult {}

    /** No classroom has that code. */
    record NoSuchCode() implements JoinResult {}

    /**
     * Another member has that nickname.
     *
     * @param suggestion one like it that is free
     */
    record NameTaken(Nickname suggestion) implements JoinResult {}

    /** The nickname has a word that others need not read. */
    record NameRefused() implements JoinResult {}
}
