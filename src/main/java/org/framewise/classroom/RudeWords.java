package org.framewise.classroom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Detects words that shouldn't appear in a learner's name on a projector. Matches whole words only: Cassandra and
 * Scunthorpe are fine. Teachers can rename members whose names get past it.
 */
final class RudeWords {
    private static final String FROM = "0134578$@!€";
    private static final String TO = "oieastbsaie";

    private final Set<String> words;

    RudeWords() {
        try (InputStream in = Objects.requireNonNull(RudeWords.class.getResourceAsStream("rude-words.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            words = lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(RudeWords::plain)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean anyIn(Nickname nickname) {
        String plain = plain(nickname.value());
        return Stream.of(plain, letters(plain)).anyMatch(this::anyIn);
    }

    private boolean anyIn(String text) {
        String[] parts = text.split("[^\\p{L}]+");
        // letters separated by gaps also make a word
        String together = String.join("", parts);
        return Stream.concat(Arrays.stream(parts), Stream.of(together))
                .flatMap(word ->
                        Stream.of(word, word.replaceAll("(.)\\1{2,}", "$1"), word.replaceAll("(.)\\1{2,}", "$1$1")))
                .anyMatch(words::contains);
    }

    /** Lower case without accents. */
    private static String plain(String text) {
        return Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\p{Cf}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Replaces digits and symbols that stand for letters. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text);
        for (int i = 0; i < letters.length(); i++) {
            int place = FROM.indexOf(letters.charAt(i));
            if (place >= 0) {
                letters.setCharAt(i, TO.charAt(place));
            }
        }
        return letters.toString();
    }
}
