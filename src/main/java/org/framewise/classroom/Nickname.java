package org.framewise.classroom;

import java.text.Normalizer;
import java.util.Optional;

/** What a learner wants to be called: 1 to 40 characters, nothing that disturbs the text around it. */
public record Nickname(String value) {
    /** Longest nickname, in characters. */
    public static final int MAX_LENGTH = 40;

    /** @throws IllegalArgumentException for a text that is empty, too long, or disturbs the text around it */
    public Nickname {
        if (!withoutDisturbing(value).equals(value) || value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("not a nickname");
        }
    }

    /**
     * The nickname in what somebody typed: white space is folded and invisible characters that could turn the text
     * round are dropped. Empty when nothing is left or it is too long.
     */
    public static Optional<Nickname> of(String typed) {
        String tidy = typed.length() > 1000 ? "" : tidy(typed);
        return tidy.isEmpty() || tidy.length() > MAX_LENGTH ? Optional.empty() : Optional.of(new Nickname(tidy));
    }

    private static String tidy(String text) {
        String tidy = withoutDisturbing(text);
        // a joiner is part of many an emoji, and nothing by itself; a mark needs a letter
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
