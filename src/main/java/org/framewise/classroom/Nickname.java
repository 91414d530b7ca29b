package org.framewise.classroom;

import java.text.Normalizer;
import java.util.Optional;

/** The name a learner chooses: 1 to 40 characters, none of which affects the surrounding text. */
public record Nickname(String value) {
    /** Maximum length of a nickname, in characters. */
    public static final int MAX_LENGTH = 40;

    /** @throws IllegalArgumentException if the text is empty, too long, or could affect the surrounding text */
    public Nickname {
        if (!withoutDisturbing(value).equals(value) || value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("not a nickname");
        }
    }

    /**
     * Parses a typed nickname: replaces control characters and invisible characters that affect other text, such as
     * those that change its direction, with spaces, and collapses white space. Empty if no visible character is left,
     * or the result is too long.
     */
    public static Optional<Nickname> of(String typed) {
        String tidy = typed.length() > 1000 ? "" : tidy(typed);
        return tidy.isEmpty() || tidy.length() > MAX_LENGTH ? Optional.empty() : Optional.of(new Nickname(tidy));
    }

    private static String tidy(String text) {
        String tidy = withoutDisturbing(text);
        // joiners are part of many emoji but invisible by themselves; marks need a letter
        return tidy.codePoints().anyMatch(one -> NicknameLookAlikes.isVisible(one) && !isMark(one)) ? tidy : "";
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static String withoutDisturbing(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll(
                        "[\\p{Cc}\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u206f\\ufeff\\p{Zl}\\p{Zp}]",
                        " ")
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }

    @Override
    public String toString() {
        return value;
    }
}
