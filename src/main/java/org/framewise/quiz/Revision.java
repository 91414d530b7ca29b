package org.framewise.quiz;

/**
 * A quiz file as it was. An attempt stays with its revision for ever.
 *
 * @param text the file's text, from which the quiz can be read again
 */
public record Revision(RevisionId id, Quiz quiz, String text) {}
