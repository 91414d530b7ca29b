package org.framewise.results.exports;

/**
 * What a column is about, for those who work with the file.
 *
 * @param name as it stands in the file; it never changes
 * @param unit what is counted, or the kind of text
 * @param range the values that can stand there, and when none does
 */
public record Explained(String name, String meaning, String unit, String range) {}
