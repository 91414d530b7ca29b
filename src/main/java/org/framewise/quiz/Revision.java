package org.framewise.quiz;

/**
 * A particular version of a quiz file. An attempt keeps the revision it was started with.
 *
 * @param text the file's text, from which the quiz can be parsed again
 */
public record Revision(RevisionId id, Quiz quiz, String text) {}
