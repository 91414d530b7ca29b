package org.framewise.loading;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Words between places where a line may break. */
final class LongWords {
    /** Scripts that need no spaces: a line may break nearly anywhere in them. */
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
