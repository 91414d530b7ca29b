package org.framewise.results.exports;

import java.util.BitSet;

/**
 * Keeps spreadsheets from taking a text for a formula, whichever sign separates cells for them: a file with commas that is opened where
 * semicolons separate falls apart at every semicolon in a text, and the quotes round the text hold it together no more. A quoted cell that
 * begins with {@code =} is a formula all the same.
 */
final class Harmless {
    private static final String FORMULA_STARTS = "=+-@＝＋－＠";

    /** Between cells or between rows, somewhere. */
    private static final String SEPARATORS = ",;\t\r\n\u000b\f\u0085\u2028\u2029";

    private Harmless() {}

    /**
     * The text, with an apostrophe at its start and after each separator where a spreadsheet would find the beginning of a formula: one of
     * the signs that formulas begin with, after any quotes, spaces and invisible signs, or a tab or a line break. A separator at the very
     * end has one after it too, since what stands there is the rest of the file.
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

    /** Read from the end, so that a text of separators alone takes no longer than another. */
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

    /** What a spreadsheet may leave out before it looks for a formula. */
    private static boolean isPassedOver(char sign) {
        int type = Character.getType(sign);
        return sign == '"'
                || Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || type == Character.CONTROL
                || type == Character.FORMAT;
    }
}
