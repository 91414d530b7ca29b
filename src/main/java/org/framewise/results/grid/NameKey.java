package org.framewise.results.grid;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The key for sorting and searching names consistently on every database: lower case without accents and spaces.
 * Databases differ in which letters they consider equal, and some only handle A to Z, so letters of European alphabets
 * are normalized here.
 */
final class NameKey {
    private static final Map<Character, Character> LETTERS = letters();

    /** The key of the learner {@code l}; null for a guest. Has the parameters {@code :letters} and {@code :plain}. */
    static final String SQL = """
            TRANSLATE(COALESCE(l.folded_nickname, REPLACE(REPLACE(LOWER(l.nickname), ' ', ''), 'ß', 'ss')), :letters, :plain)""";

    static final String FROM = LETTERS.keySet().stream().map(String::valueOf).collect(Collectors.joining());
    static final String TO = LETTERS.values().stream().map(String::valueOf).collect(Collectors.joining());

    private NameKey() {}

    /** The key of a text. */
    static String of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Z}\\s]+", "");
        StringBuilder key = new StringBuilder(folded.length());
        for (char letter : folded.toCharArray()) {
            key.append((char) LETTERS.getOrDefault(letter, letter));
        }
        return key.toString();
    }

    /** Maps letters beyond A to Z to their base letter, and upper case to lower case. */
    private static Map<Character, Character> letters() {
        Map<Character, Character> letters = new TreeMap<>();
        for (char letter = 0x00c0; letter < 0x0530; letter++) {
            String base = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
            char plain = Character.toLowerCase(Character.isLetter(letter) ? base.charAt(0) : letter);
            if (plain != letter) {
                letters.put(letter, plain);
            }
        }
        return letters;
    }
}
