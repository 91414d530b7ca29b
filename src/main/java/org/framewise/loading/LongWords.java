package org.framewise.loading;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the longest part of a text in which no line break is possible. */
final class LongWords {
    /** Scripts written without spaces, in which a line may break nearly anywhere. */
    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN);

    private LongWords() {}

    static Optional<String> longest(String text) {
        StringBuilder breakable = new StringBuilder();
        text.codePoints()
                .forEach(point -> breakable.appendCodePoint(
                        point == '-'
                                        || point == 0x200B
                                        || point == 0xAD
                                        || WITHOUT_SPACES.contains(UnicodeScript.of(point))
                                ? ' '
                                : point));
        return Stream.of(breakable.toString().split("[\\s]+"))
                .filter(word -> !word.isEmpty())
                .max(Comparator.comparingInt(String::length));
    }
}
