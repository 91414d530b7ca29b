package org.framewise.ui.teach;

import java.util.Locale;

/** How choices are called where their words would be too long. */
public final class Letters {
    private Letters() {}

    /** @param choice its id in the quiz file */
    public static String of(String choice) {
        return choice.toUpperCase(Locale.ROOT);
    }
}
