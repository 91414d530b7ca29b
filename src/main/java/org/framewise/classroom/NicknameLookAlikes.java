package org.framewise.classroom;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells whether two nicknames look the same to a reader. Beyond what {@link FoldedName} ignores, characters that can't be seen don't count, and a
 * letter of another script counts as the Latin letter that it looks like (Unicode Technical Standard 39, confusables). Latin letters and digits are
 * taken as they are: "Marnie" and "Mamie", "Bill" and "Bi11" are different names.
 */
final class NicknameLookAlikes {
    private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();

    /** Letters up to here are Latin ones that schools' lists have; phonetic letters further up are confusable. */
    private static final int LAST_COMMON_LATIN = 0x24F;

    /** Symbols by their category, but blank: Braille without a dot, and a note without a head. */
    private static final Set<Integer> BLANK = Set.of(0x2800, 0x1D159);

    /** Formatting, private use, lone surrogates and characters that aren't assigned: fonts have nothing, or the same box, for all of them. */
    private static final Set<Integer> NOTHING_TO_SEE = Set.of(
            (int) Character.FORMAT,
            (int) Character.PRIVATE_USE,
            (int) Character.SURROGATE,
            (int) Character.UNASSIGNED,
            (int) Character.CONTROL);

    private static final Map<Integer, String> LATIN = new ConcurrentHashMap<>();

    private NicknameLookAlikes() {}

    /** The same for all nicknames that look the same. */
    static String key(Nickname nickname) {
        StringBuilder key = new StringBuilder();
        // letters with marks are compared by their letters and by their marks
        Normalizer.normalize(FoldedName.of(nickname), Normalizer.Form.NFD)
                .codePoints()
                .filter(NicknameLookAlikes::isVisible)
                .forEach(letter -> key.append(LATIN.computeIfAbsent(letter, NicknameLookAlikes::latin)));
        return key.toString();
    }

    /** Whether a character leaves any mark: blank ones and those that are only instructions don't. */
    static boolean isVisible(int character) {
        return !UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                && !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && !NOTHING_TO_SEE.contains(Character.getType(character))
                && !BLANK.contains(character);
    }

    private static String latin(int letter) {
        String as = Character.toString(letter);
        if (UCharacter.hasBinaryProperty(letter, UProperty.DASH)) {
            return "-";
        }
        int script = UScript.getScript(letter);
        if (script == UScript.COMMON
                || script == UScript.INHERITED
                || script == UScript.LATIN && letter <= LAST_COMMON_LATIN) {
            return as;
        }
        // the capital may look like a Latin letter when the small one doesn't
        for (String form : new String[] {as, UCharacter.toUpperCase(as)}) {
            String skeleton = UCharacter.foldCase(CONFUSABLES.getSkeleton(form), true);
            if (skeleton.length() == 1 && skeleton.charAt(0) >= 'a' && skeleton.charAt(0) <= 'z') {
                return skeleton;
            }
        }
        // letters of two other scripts, or two ways to write one
        return UCharacter.foldCase(CONFUSABLES.getSkeleton(as), true);
    }
}
