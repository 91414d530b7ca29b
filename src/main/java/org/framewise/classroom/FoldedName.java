package org.framewise.classroom;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What decides whether two nicknames are one: their letters, whatever their case, width and the spaces between them. Accents count, for in
 * many a language they make another letter.
 */
final class FoldedName {
    /** Longest folded name, in UTF-16 units: as many as its column takes. */
    private static final int MAX_LENGTH = 80;

    private FoldedName() {}

    static String of(Nickname nickname) {
        return of(nickname.value());
    }

    static String of(String text) {
        String wide = Normalizer.normalize(text, Normalizer.Form.NFKC);
        // capitals first: ß and SS are one, and so are the two small sigmas
        String folded = Normalizer.normalize(
                        wide.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cf}\\p{Z}\\s\\ufe0e\\ufe0f]+", "");
        return cut(folded.isEmpty() ? text : folded, MAX_LENGTH);
    }

    /** The beginning of a text, in which no character is cut in two. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
