package org.framewise.loading.tree;

import java.util.Locale;
import org.framewise.message.Message;

/** Names single characters, for findings about characters that can't be distinguished by eye. */
public final class Characters {
    private Characters() {}

    /** The name of a character, such as "a non-breaking space (U+00A0)", with the character itself if it is visible. */
    public static Message named(int point) {
        Message name = switch (point) {
            case ' ' -> Message.of("finding.character.space");
            case '\t' -> Message.of("finding.character.tab");
            case '\'' -> Message.of("finding.character.straight-apostrophe");
            case '"' -> Message.of("finding.character.straight-quotation-mark");
            case '-' -> Message.of("finding.character.hyphen");
            case 0xA0 -> Message.of("finding.character.non-breaking-space");
            case 0x202F -> Message.of("finding.character.narrow-non-breaking-space");
            case 0xAD -> Message.of("finding.character.soft-hyphen");
            case 0x200B -> Message.of("finding.character.zero-width-space");
            case 0xFEFF -> Message.of("finding.character.zero-width-non-breaking-space");
            case '–' -> Message.of("finding.character.en-dash");
            case '—' -> Message.of("finding.character.em-dash");
            case '−' -> Message.of("finding.character.minus-sign");
            case '‘' -> Message.of("finding.character.curly-opening-quotation-mark");
            case '’' -> Message.of("finding.character.curly-apostrophe");
            case '“' -> Message.of("finding.character.curly-opening-double-quotation-mark");
            case '”' -> Message.of("finding.character.curly-closing-double-quotation-mark");
            case '…' -> Message.of("finding.character.ellipsis");
            default -> described(point);
        };
        String character = Wording.quote(Character.toString(point));
        if (point < 0x80) {
            return isSeen(point) ? Message.of("finding.character.shown", name, character) : name;
        }
        return isSeen(point)
                ? Message.of("finding.character.shown-code", name, character, Wording.name(point))
                : Message.of("finding.character.code", name, Wording.name(point));
    }

    private static Message described(int point) {
        if (point < 0x80 && Character.isLetter(point)) {
            return Message.of(Character.isUpperCase(point) ? "finding.character.capital" : "finding.character.small");
        }
        String name = Character.getName(point);
        return name == null
                ? Message.of("finding.character.unknown")
                : Message.of("finding.character.named", name.toLowerCase(Locale.ROOT));
    }

    /** Whether a text has any visible characters. */
    public static boolean anySeen(String text) {
        return text.codePoints().anyMatch(Characters::isSeen);
    }

    /** Whether a character is visible. */
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
            // Hangul fillers and the blank Braille pattern are letters and symbols by category, but invisible.
            default -> point != 0x115F && point != 0x1160 && point != 0x3164 && point != 0xFFA0 && point != 0x2800;
        };
    }
}
