package org.framewise.ui.teach.results;

/** The beginning of a longer text, to be shown between quotation marks. */
final class Excerpt {
    private static final int LONGEST = 110;

    private Excerpt() {}

    /** The text without quotation marks of its own around it, cut between two words where it is long. */
    static String of(String quoted) {
        String text = quoted.replaceFirst("^[“\"]([^“”\"]*)[”\"]$", "$1");
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, end > 0 ? end : LONGEST) + " …";
    }
}
