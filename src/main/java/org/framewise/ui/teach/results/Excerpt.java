package org.framewise.ui.teach.results;

/** The beginning of a longer text. */
final class Excerpt {
    private static final int LONGEST = 110;

    private Excerpt() {}

    /** The text, cut between two words where it is long. */
    static String of(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, end > 0 ? end : LONGEST) + " …";
    }
}
