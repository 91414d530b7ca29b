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
 * Compares nicknames by what they look like to a reader. Beyond what {@link FoldedName} ignores, invisible characters
 * are ignored, and a letter of another script equals the Latin letter that it looks like (Unicode Technical Standard
 * 39, confusables). Latin letters and digits are never confusable: "Marnie" and "Mamie", "Bill" and "Bi11" are
 * different names.
 */
final class NicknameLookAlikes {
    private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();

    /** The last of the Latin letters common in school lists; phonetic letters above it are confusable. */
    private static final int LAST_COMMON_LATIN = 0x24F;

    /** Blank characters in the symbol category: Braille without dots, and a musical note without a head. */
    private static final Set<Integer> BLANK = Set.of(0x2800, 0x1D159);

    /**
     * Categories of characters for which fonts have no glyph or only a placeholder box: format and control characters,
     * private use, lone surrogates and unassigned characters.
     */
    private static final Set<Integer> NOTHING_TO_SEE = Set.of(
            (int) Character.FORMAT,
            (int) Character.PRIVATE_USE,
            (int) Character.SURROGATE,
            (int) Character.UNASSIGNED,
            (int) Character.CONTROL);

    private static final Map<Integer, String> LATIN = new ConcurrentHashMap<>();

    private NicknameLookAlikes() {}

    /** The key shared by all nicknames that look the same. */
    static String key(Nickname nickname) {
        StringBuilder key = new StringBuilder();
        // letters with marks are compared by letter and by mark separately
        Normalizer.normalize(FoldedName.of(nickname), Normalizer.Form.NFD)
                .codePoints()
                .filter(NicknameLookAlikes::isVisible)
                .forEach(letter -> key.append(LATIN.computeIfAbsent(letter, NicknameLookAlikes::latin)));
        return key.toString();
    }

    /** Whether a character is visible, unlike blank and formatting characters. */
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
        // the upper-case form may look like a Latin letter even if the lower-case form doesn't
        for (String form : new String[] {as, UCharacter.toUpperCase(as)}) {
            String skeleton = UCharacter.foldCase(CONFUSABLES.getSkeleton(form), true);
            if (skeleton.length() == 1 && skeleton.charAt(0) >= 'a' && skeleton.charAt(0) <= 'z') {
                return skeleton;
            }
        }
        // no Latin look-alike: the skeleton still matches look-alikes in other scripts and other encodings of the same
        // letter
        return UCharacter.foldCase(CONFUSABLES.getSkeleton(as), true);
    }
}
