package org.framewise.results.exports;

import java.util.BitSet;

/**
 * Prevents spreadsheets from interpreting text as a formula, whichever cell separator they use. Quotes alone are no
 * protection: a quoted cell that starts with {@code =} is still a formula, and where the separator is a semicolon, a
 * file with commas is split at every semicolon, even within quotes.
 */
final class Harmless {
    private static final String FORMULA_STARTS = "=+-@＝＋－＠";

    /** All characters that some spreadsheet program treats as a separator of cells or rows. */
    private static final String SEPARATORS = ",;\t\r\n\u000b\f\u0085\u2028\u2029";

    private Harmless() {}

    /**
     * Inserts an apostrophe at the start of the text and after each separator wherever a spreadsheet would find the
     * start of a formula: a tab, a line break, or one of the characters that formulas start with, after any quotes,
     * spaces and invisible characters. A separator at the very end always gets an apostrophe, because it is followed by
     * the rest of the file.
     */
    static String of(String text) {
        BitSet places = places(text);
        if (places.isEmpty()) {
            return text;
        }
        StringBuilder harmless = new StringBuilder(text.length() + places.cardinality());
        int copied = 0;
        for (int at = places.nextSetBit(0); at >= 0; at = places.nextSetBit(at + 1)) {
            harmless.append(text, copied, at).append('\'');
            copied = at;
        }
        return harmless.append(text, copied, text.length()).toString();
    }

    /** Scans backwards to stay linear even for texts that consist only of separators. */
    private static BitSet places(String text) {
        BitSet places = new BitSet();
        boolean formulaFollows = true;
        boolean gapFollows = false;
        for (int at = text.length(); at >= 0; at--) {
            if (at < text.length()) {
                char sign = text.charAt(at);
                formulaFollows = FORMULA_STARTS.indexOf(sign) >= 0 || formulaFollows && isPassedOver(sign);
                gapFollows = sign == '\t' || sign == '\r' && !isLineFeed(text, at + 1) || gapFollows && sign == '"';
            }
            if (at > 0 && separates(text, at - 1) && (formulaFollows || gapFollows)) {
                places.set(at);
            }
        }
        if (beginsLikeAFormula(text)) {
            places.set(0);
        }
        return places;
    }

    private static boolean beginsLikeAFormula(String text) {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (FORMULA_STARTS.indexOf(sign) >= 0 || at == 0 && "\t\r\n".indexOf(sign) >= 0) {
                return true;
            }
            if (!isPassedOver(sign)) {
                return false;
            }
        }
        return false;
    }

    private static boolean separates(String text, int at) {
        char sign = text.charAt(at);
        return SEPARATORS.indexOf(sign) >= 0 && !(sign == '\r' && isLineFeed(text, at + 1));
    }

    private static boolean isLineFeed(String text, int at) {
        return at < text.length() && text.charAt(at) == '\n';
    }

    /** Whether a spreadsheet may skip this character when looking for a formula. */
    private static boolean isPassedOver(char sign) {
        int type = Character.getType(sign);
        return sign == '"'
                || Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || type == Character.CONTROL
                || type == Character.FORMAT;
    }
}
