package org.framewise.results.exports;

/** Keeps a spreadsheet from taking a text for a formula. */
final class Harmless {
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private Harmless() {}

    /** The text, with an apostrophe before it if a spreadsheet would take it for a formula. */
    static String of(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
