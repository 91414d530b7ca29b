package org.framewise.results.exports;

/**
 * The documentation of a column, for users of the file.
 *
 * @param name the name of the column in the file; the name never changes
 * @param unit what is counted, or the kind of text
 * @param range the possible values, and when the value is missing
 */
public record Explained(String name, String meaning, String unit, String range) {}
