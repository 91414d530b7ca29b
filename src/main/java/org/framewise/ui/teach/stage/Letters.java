package org.framewise.ui.teach.stage;

import java.util.Locale;

/** Assigns letters to choices, entries and elements, for use where their texts would be too long. */
public final class Letters {
    private Letters() {}

    /** @param choice id of the choice in the quiz file */
    public static String of(String choice) {
        return choice.toUpperCase(Locale.ROOT);
    }

    /** @param place index, starting at 0 */
    static String letter(int place) {
        return Character.toString((char) ('A' + place));
    }
}
