package org.framewise.ui.teach.stage;

import java.util.Locale;

/** Letters that identify choices, entries and elements where their texts would be too long. */
public final class Letters {
    private Letters() {}

    /** @param choice its id in the quiz file */
    public static String of(String choice) {
        return choice.toUpperCase(Locale.ROOT);
    }

    /** @param place index, starting at 0 */
    static String letter(int place) {
        return Character.toString((char) ('A' + place));
    }
}
