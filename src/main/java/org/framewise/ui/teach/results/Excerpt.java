package org.framewise.ui.teach.results;

/** Shortens texts for display in quotation marks. */
final class Excerpt {
    private static final int LONGEST = 110;

    private Excerpt() {}

    /** Strips the text's own enclosing quotation marks, and cuts a long text between two words. */
    static String of(String quoted) {
        String text = quoted.replaceFirst("^[“\"]([^“”\"]*)[”\"]$", "$1");
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, end > 0 ? end : LONGEST) + " …";
    }
}
