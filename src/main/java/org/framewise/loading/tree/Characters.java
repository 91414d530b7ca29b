package org.framewise.loading.tree;

import java.util.Locale;

/** Names of single characters, for those that cannot be told apart by looking at them. */
public final class Characters {
    private Characters() {}

    /** As "a non-breaking space (U+00A0)", with the character itself where it can be seen. */
    public static String named(int point) {
        String name = switch (point) {
            case ' ' -> "a space";
            case '\t' -> "a tab";
            case '\'' -> "a straight apostrophe";
            case '"' -> "a straight quotation mark";
            case '-' -> "a hyphen";
            case 0xA0 -> "a non-breaking space";
            case 0x202F -> "a narrow non-breaking space";
            case 0xAD -> "a soft hyphen";
            case 0x200B -> "a zero-width space";
            case 0xFEFF -> "a zero-width non-breaking space";
            case '–' -> "an en dash";
            case '—' -> "an em dash";
            case '−' -> "a minus sign";
            case '‘' -> "a curly opening quotation mark";
            case '’' -> "a curly apostrophe";
            case '“' -> "a curly opening double quotation mark";
            case '”' -> "a curly closing double quotation mark";
            case '…' -> "an ellipsis";
            default -> described(point);
        };
        boolean seen = isSeen(point);
        return name
                + (seen ? " " + Wording.quote(Character.toString(point)) : "")
                + (point < 0x80 ? "" : " (" + Wording.name(point) + ")");
    }

    private static String described(int point) {
        if (point < 0x80 && Character.isLetter(point)) {
            return Character.isUpperCase(point) ? "the capital letter" : "the small letter";
        }
        String name = Character.getName(point);
        return name == null ? "a character" : "the " + name.toLowerCase(Locale.ROOT);
    }

    /** Whether anything of a text can be seen on a page. */
    public static boolean anySeen(String text) {
        return text.codePoints().anyMatch(Characters::isSeen);
    }

    /** Whether a character has a shape of its own. */
    public static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            // Fillers of Hangul and the empty pattern of Braille are letters and symbols by type, and blank.
            default -> point != 0x115F && point != 0x1160 && point != 0x3164 && point != 0xFFA0 && point != 0x2800;
        };
    }
}
