package org.framewise.results.grid;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What names are sorted and found by, alike on every database: small letters without accents and spaces. Databases differ in what they
 * take for one letter, and some know none beyond A to Z; so the letters of European alphabets are put in one form here.
 */
final class NameKey {
    private static final Map<Character, Character> LETTERS = letters();

    /** The key of the learner {@code l}; no value for a guest. Holds {@code :letters} and {@code :plain}. */
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

    /** Letters beyond A to Z with what stands for them: the letter under the accent, and the small one of a capital. */
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
