package org.framewise.classroom;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The key for comparing nicknames: their letters, ignoring case, width and spacing. Accents matter, because in many
 * languages they make a different letter.
 */
final class FoldedName {
    /** Maximum length of a folded name in UTF-16 code units, set by the width of its database column. */
    private static final int MAX_LENGTH = 80;

    private FoldedName() {}

    static String of(Nickname nickname) {
        return of(nickname.value());
    }

    static String of(String text) {
        String wide = Normalizer.normalize(text, Normalizer.Form.NFKC);
        // upper case first: ß equals SS, and the two lower-case sigmas are equal
        String folded = Normalizer.normalize(
                        wide.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cf}\\p{Z}\\s\\ufe0e\\ufe0f]+", "");
        return cut(folded.isEmpty() ? text : folded, MAX_LENGTH);
    }

    /** Truncates a text to at most {@code length} UTF-16 code units, without splitting a surrogate pair. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
