package org.framewise.ui.teach.stage;

import java.util.Locale;

/** How choices, entries and elements are called where their words would be too long. */
public final class Letters {
    private Letters() {}

    /** @param choice its id in the quiz file */
    public static String of(String choice) {
        return choice.toUpperCase(Locale.ROOT);
    }

    /** @param place counted from 0 */
    static String letter(int place) {
        return Character.toString((char) ('A' + place));
    }
}
